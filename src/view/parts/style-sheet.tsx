interface StyleSheetProps {
  readonly styles: string;
}

/** A style sheet, byte for byte: the content security policy names its hash. */
export function StyleSheet({ styles }: StyleSheetProps) {
  return <style dangerouslySetInnerHTML={{ __html: styles }} />;
}
