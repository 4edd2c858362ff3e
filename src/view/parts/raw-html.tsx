import type { Html } from "../../model/html.ts";

interface RawHtmlProps {
  readonly class: string;
  readonly html: Html;
}

/** Injects the markup of a story's body, the only text that is not escaped. */
export function RawHtml({ class: name, html }: RawHtmlProps) {
  return <div class={name} dangerouslySetInnerHTML={{ __html: html }} />;
}
