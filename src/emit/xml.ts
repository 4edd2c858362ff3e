/** An element of an XML document. Names are written by us; text and attribute values may hold anything. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlChild[];
}

/** Attributes in the order written; a null value leaves its attribute out. */
export type XmlAttributes = Readonly<Record<string, string | null>>;

/** Text, an element, or nothing where the model has nothing to say. */
export type XmlChild = XmlElement | string | null;

export function element(name: string, attributes: XmlAttributes = {}, children: readonly XmlChild[] = []): XmlElement {
  return { name, attributes, children };
}

/** An element around one text; null where there is no text. */
export function textElement(name: string, text: string | null): XmlElement | null {
  return text === null ? null : element(name, {}, [text]);
}

/** A whole document in UTF-8. Elements stand on lines of their own; the text in them is never touched. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${printed(root)}\n`;
}

/** Replaces what XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets) by U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "\u{FFFD}");
}

function printed({ name, attributes, children }: XmlElement): string {
  const head = name + Object.entries(attributes).map(printedAttribute).join("");
  const present = children.filter((child) => child !== null && child !== "");
  if (present.length === 0) return `<${head}/>`;
  // Between text, a line break would be text too.
  const gap = present.some((child) => typeof child === "string") ? "" : "\n";
  const inside = present.map(printedChild).join(gap);
  return `<${head}>${gap}${inside}${gap}</${name}>`;
}

function printedChild(child: XmlChild): string {
  if (child === null) return "";
  return typeof child === "string" ? escaped(child, /[&<>\r]/g) : printed(child);
}

function printedAttribute([name, value]: readonly [string, string | null]): string {
  return value === null ? "" : ` ${name}="${escaped(value, /[&<>"\t\n\r]/g)}"`;
}

/** A parser turns bare carriage returns, and in attributes all white space, into something else: those go as numbers. */
const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function escaped(text: string, special: RegExp): string {
  return xmlText(text).replace(special, (character) => references[character] ?? character);
}
