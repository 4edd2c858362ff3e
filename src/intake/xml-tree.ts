import { XmlElement as Parsed, parseXml, XmlError, XmlText } from "@rgrove/parse-xml";
import { failed, ok, type Result } from "../model/result.ts";
import { faultAt } from "./fault-place.ts";
import type { WireFault } from "./wire-item.ts";
import { xmlOverCap } from "./xml-caps.ts";

/** An element with its namespace resolved. Comments and processing instructions are gone, CDATA has become text. */
export interface XmlElement {
  /** The name without its prefix. */
  readonly name: string;
  /** The namespace, or an empty text. */
  readonly space: string;
  /** By the name as written, such as `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Where its start tag stands in the text. */
  readonly offset: number;
}

/** The characters that XML 1.0 does not know. Old wire systems leave them in the text. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * The root element of a well-formed XML text without entities of its own, within caps. Nothing is fetched, opened or
 * expanded. Control characters that XML forbids are taken out. Lines and columns of a fault are those of `text`.
 */
export function parseXmlTree(text: string): Result<XmlElement, WireFault> {
  const over = xmlOverCap(text);
  if (over !== null) return failed(over);
  const legal = text.replace(illegal, "");
  // An empty line before the declaration is a common slip.
  const start = legal.search(/\S/);
  try {
    const { root } = parseXml(legal.slice(Math.max(0, start)), { includeOffsets: true });
    if (root === null) return failed(notXml(text, 0, "There is no root element"));
    return ok(elementFrom(root, new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), Math.max(0, start)));
  } catch (error) {
    if (error instanceof XmlError) {
      const reason = error.message.replace(/ \(line \d+, column \d+\).*$/s, "");
      return failed(notXml(text, error.pos + Math.max(0, start), reason));
    }
    if (error instanceof RangeError) return failed(notXml(text, 0, "Its elements stand too deep in each other"));
    throw error;
  }
}

function elementFrom(parsed: Parsed, outer: ReadonlyMap<string, string>, shift: number): XmlElement {
  const attributes = new Map(Object.entries(parsed.attributes));
  const spaces = spacesOf(attributes, outer);
  const [, prefix = "", name = parsed.name] = /^(?:([^:]+):)?(.*)$/.exec(parsed.name) ?? [];
  return {
    name,
    space: spaces.get(prefix) ?? "",
    attributes,
    children: parsed.children.flatMap((child): readonly (XmlElement | string)[] => {
      if (child instanceof Parsed) return [elementFrom(child, spaces, shift)];
      return child instanceof XmlText ? [child.text] : [];
    }),
    offset: parsed.start + shift,
  };
}

/** The namespaces in force inside an element, by prefix; the default one has an empty prefix. */
function spacesOf(
  attributes: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = [...attributes].flatMap(([name, value]): [string, string][] => {
    if (name === "xmlns") return [["", value]];
    return name.startsWith("xmlns:") ? [[name.slice("xmlns:".length), value]] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function notXml(text: string, offset: number, reason: string): WireFault {
  return faultAt(
    text,
    offset,
    "not-well-formed",
    `The XML is broken here: ${reason}.`,
    "Ask the supplier for a well-formed file. Named entities other than amp, lt, gt, quot and apos are not known in XML.",
  );
}
