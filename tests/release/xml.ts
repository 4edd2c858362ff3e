import { parseXml, XmlElement } from "@rgrove/parse-xml";

/** The root element of a document, parsed strictly; anything that is not well-formed throws. */
export function rootOf(text: string): XmlElement {
  const { root } = parseXml(text);
  if (root === null) throw new Error("The document has no root element.");
  return root;
}

export function childrenOf(parent: XmlElement, name?: string): readonly XmlElement[] {
  const elements = parent.children.filter((child) => child instanceof XmlElement);
  return name === undefined ? elements : elements.filter((element) => element.name === name);
}

/** The text of the one child of a name, or null. */
export function childText(parent: XmlElement, name: string): string | null {
  const [child, ...others] = childrenOf(parent, name);
  if (others.length > 0) throw new Error(`${parent.name} has ${others.length + 1} of ${name}.`);
  return child?.text ?? null;
}
