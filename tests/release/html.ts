import { DomUtils, parseDocument } from "htmlparser2";

/** A parsed page or a part of it. */
export type Parent = ReturnType<typeof parseDocument> | Element;
export type Element = Parameters<typeof DomUtils.getAttributeValue>[0];

export function parseHtml(text: string) {
  return parseDocument(text);
}

/** Every element in document order. */
export function elementsIn(parent: Parent): readonly Element[] {
  return DomUtils.findAll(() => true, DomUtils.getChildren(parent));
}

export function byTag(parent: Parent, name: string): readonly Element[] {
  return elementsIn(parent).filter((element) => element.name === name);
}

export function byClass(parent: Parent, name: string): readonly Element[] {
  return elementsIn(parent).filter((element) => (attribute(element, "class") ?? "").split(/\s+/).includes(name));
}

export function withAttribute(parent: Parent, name: string): readonly Element[] {
  return elementsIn(parent).filter((element) => DomUtils.hasAttrib(element, name));
}

export function attribute(element: Element, name: string): string | null {
  return DomUtils.getAttributeValue(element, name) ?? null;
}

/** The text inside, white space collapsed. */
export function textIn(element: Parent): string {
  return DomUtils.textContent(element).replace(/\s+/g, " ").trim();
}

/** The text of a `style` or `script` element, byte for byte. */
export function rawTextIn(element: Element): string {
  return DomUtils.textContent(element);
}

export function isInside(element: Element, ancestor: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
