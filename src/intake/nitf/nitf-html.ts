import { leftOut } from "../html-roles.ts";
import { subheadOf } from "../subhead.ts";
import type { HtmlElement, Translation } from "../xml-body.ts";
import { attributeOf, childOf, childrenOf, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/** Elements of NITF that HTML says with another name. Those that both have in common keep theirs. */
const names: ReadonlyMap<string, string> = new Map([
  ["hl1", "h2"],
  ["hl2", "h2"],
  ["bq", "blockquote"],
  ["credit", "p"],
  ["block", "div"],
  ["body.content", "div"],
  ["body.end", "div"],
  ["tagline", "p"],
  ["bibliography", "p"],
  ["abstract", "div"],
  ["fn", "p"],
  ["datasource", "p"],
  ["note", "div"],
  ["postaddr", "div"],
  ["addressee", "div"],
  ["delivery.point", "div"],
  ["nitf-table", "div"],
  ["copyrite", "p"],
]);

/** What NITF and HTML share and mean alike. */
const shared: ReadonlySet<string> = new Set([
  ..."p ul ol li dl dt dd table caption thead tbody tfoot tr th td pre hr br em q sub sup a".split(" "),
]);

/** What speaks about the text and is no part of it. */
const unread: ReadonlySet<string> = new Set([
  "tobject",
  "key-list",
  "classifier",
  "alt-code",
  "nitf-table-metadata",
  "table-reference",
  "col",
  "colgroup",
  "media-metadata",
  "media-object",
  "dateline",
  "byline",
]);

/** Notes for editors: they belong to `ednote`. */
export function isEditorsNote(element: XmlElement): boolean {
  return element.name === "note" && attributeOf(element, "noteclass") === "editorsnote";
}

/** Says an element of a NITF body in HTML. */
export const nitfAsHtml: Translation = (element) => {
  const { name, attributes, children } = element;
  if (unread.has(name) || isEditorsNote(element)) return null;
  if (name === "media") return media(element);
  if (name === "custom-table") return { name: "object", attributes: {}, children: [] };
  if (name === "frac") return { name: "span", attributes: {}, children: [fraction(element)] };
  if (name === "hl2") return { name: "h2", attributes: {}, children: [withoutDashes(element)] };
  if (name === "em") {
    return { name: /\bbold\b/i.test(attributes.get("class") ?? "") ? "strong" : "em", attributes: {}, children };
  }
  const kept = ["href", "colspan", "rowspan"].flatMap((key): [string, string][] => {
    const value = attributes.get(key);
    return value === undefined ? [] : [[key, value]];
  });
  return {
    name: names.get(name) ?? (shared.has(name) || leftOut.has(name.toLowerCase()) ? name.toLowerCase() : "span"),
    attributes: Object.fromEntries(kept),
    children,
  };
};

/** A subhead; some set it between dashes all the same. */
function withoutDashes(subhead: XmlElement): string {
  const text = textOf(subhead) ?? "";
  return subheadOf(text) ?? text;
}

/** A picture as a figure; its caption without the line that names who took it. Sounds and films are left out. */
function media(element: XmlElement): HtmlElement {
  const type = attributeOf(element, "media-type") ?? "";
  const isPicture = /^(?:image|photo|picture|graphic)/i.test(type);
  if (!isPicture) return { name: /audio/i.test(type) ? "audio" : "video", attributes: {}, children: [] };
  const reference = childrenOf(element, "media-reference").find((each) => attributeOf(each, "source") !== null);
  const captions = childrenOf(element, "media-caption").map(textOf);
  return {
    name: "figure",
    attributes: {},
    children: [
      {
        name: "img",
        attributes: {
          width: attributeOf(reference ?? null, "width") ?? "",
          height: attributeOf(reference ?? null, "height") ?? "",
          src: attributeOf(reference ?? null, "source") ?? "",
          alt: attributeOf(reference ?? null, "alternate-text") ?? attributeOf(reference ?? null, "name") ?? "",
          "data-credit":
            textOf(childOf(element, "media-producer")) ?? attributeOf(reference ?? null, "source-credit") ?? "",
        },
        children: [],
      },
      { name: "figcaption", attributes: {}, children: [captions.filter((text) => text !== null).join(" ")] },
    ],
  };
}

function fraction(element: XmlElement): string {
  const separator = textOf(childOf(element, "frac-sep")) ?? "/";
  return `${textOf(childOf(element, "numer")) ?? ""}${separator}${textOf(childOf(element, "denom")) ?? ""}`;
}
