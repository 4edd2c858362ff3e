import type { JsonLd } from "../../model/json-ld.ts";

interface JsonLdScriptProps {
  readonly thing: JsonLd;
}

/** Facts for machines. No text inside can end the script element or a line of it. */
export function JsonLdScript({ thing }: JsonLdScriptProps) {
  const text = JSON.stringify(thing["@context"] === undefined ? { "@context": "https://schema.org", ...thing } : thing)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  // Escaped as JSON, not as HTML: browsers read a script element's text as it is.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
