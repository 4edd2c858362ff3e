import { attributeOf, childrenOf, elementsAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/**
 * The components around a text, the innermost first. What a component does not say, the one around it says for all
 * inside it.
 */
export type Components = readonly XmlElement[];

/** All elements at the end of a path in the first component that has any. */
export function lookUp(components: Components, ...path: readonly string[]): readonly XmlElement[] {
  for (const component of components) {
    const found = elementsAt(component, ...path);
    if (found.length > 0) return found;
  }
  return [];
}

/** The first text at the end of a path, from the innermost component that has one. */
export function lineIn(components: Components, ...path: readonly string[]): string | null {
  for (const component of components) {
    for (const element of elementsAt(component, ...path)) {
      const text = textOf(element);
      if (text !== null) return text;
    }
  }
  return null;
}

/** The values of `Property` elements of one name among the descriptions of the components. */
export function propertiesIn(components: Components, formalName: string): readonly string[] {
  return lookUp(components, "DescriptiveMetadata")
    .flatMap((metadata) => childrenOf(metadata, "Property"))
    .filter((property) => attributeOf(property, "FormalName") === formalName)
    .flatMap((property) => attributeOf(property, "Value") ?? []);
}

/** What an element is called formally: `FormalName`. */
export function formalName(element: XmlElement | null | undefined): string | null {
  return attributeOf(element ?? null, "FormalName");
}

/** Lines of a kind that NewsML has no element for: `AdvisoryLine`, `EditorialNote`. */
export function otherLines(components: Components, kind: RegExp): readonly string[] {
  return components
    .flatMap((component) => elementsAt(component, "NewsLines", "NewsLine"))
    .filter((line) => kind.test(formalName(childrenOf(line, "NewsLineType")[0]) ?? ""))
    .flatMap((line) => childrenOf(line, "NewsLineText").flatMap((text) => textOf(text) ?? []));
}
