import { attributeOf, childrenOf, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/** The code of an element: its qcode, uri or literal. */
export function codeOf(element: XmlElement | null): string | null {
  return attributeOf(element, "qcode") ?? attributeOf(element, "uri") ?? attributeOf(element, "literal");
}

/** The name of a concept: in English where there are several, else the first. */
export function nameOf(element: XmlElement | null): string | null {
  const names = childrenOf(element, "name");
  const english = names.find((name) => /^en\b/i.test(attributeOf(name, "xml:lang") ?? ""));
  return textOf(english ?? names[0] ?? null);
}
