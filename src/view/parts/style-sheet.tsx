interface StyleSheetProps {
  readonly styles: string;
}

/** The site's style sheet, byte for byte: the content security policy names its hash. */
export function StyleSheet({ styles }: StyleSheetProps) {
  return <style dangerouslySetInnerHTML={{ __html: styles }} />;
}
