import type { XmlElement } from "./xml-tree.ts";

/** The child elements with one of these names, whatever their namespace, in order. */
export function childrenOf(element: XmlElement | null, ...names: readonly string[]): readonly XmlElement[] {
  if (element === null) return [];
  return elementsIn(element).filter(({ name }) => names.includes(name));
}

/** The first child with this name, or null. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The first element at the end of a path of names, or null. Each step takes the first child that leads further. */
export function elementAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return elementsAt(element, ...path)[0] ?? null;
}

/** All elements at the end of a path of names, in document order. */
export function elementsAt(element: XmlElement | null, ...path: readonly string[]): readonly XmlElement[] {
  const start: readonly XmlElement[] = element === null ? [] : [element];
  return path.reduce((found, name) => found.flatMap((each) => childrenOf(each, name)), start);
}

/** All elements with this name inside an element, at any depth, in document order. */
export function allInside(element: XmlElement | null, name: string): readonly XmlElement[] {
  if (element === null) return [];
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allInside(child, name)]);
}

export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** An attribute without the space around it; null where it is missing or empty. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** All text inside an element, with each run of white space as one space; null where there is none. */
export function textOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  return (
    rawText(element)
      .replace(/[ \t\r\n]+/g, " ")
      .trim() || null
  );
}

/** All text inside an element as it stands. What begins a new line is kept apart from what is before it. */
export function rawText(element: XmlElement): string {
  return element.children
    .map((child) =>
      typeof child === "string" ? child : `${/^(?:br|p)$/.test(child.name) ? "\n" : ""}${rawText(child)}`,
    )
    .join("");
}
