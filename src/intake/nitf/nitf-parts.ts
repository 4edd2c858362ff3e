import { ok, type Result } from "../../model/result.ts";
import { textOfBlocks } from "../block-text.ts";
import { emptyBody, type MarkupBody } from "../markup-body.ts";
import type { WireFault } from "../wire-item.ts";
import { xmlBody } from "../xml-body.ts";
import { allInside, attributeOf, childOf, childrenOf, elementAt, elementsAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { isEditorsNote, nitfAsHtml } from "./nitf-html.ts";

/** What the `body` of a NITF document says; null or empty where it says nothing. */
export interface NitfParts {
  readonly headline: string | null;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly place: string | null;
  readonly provider: string | null;
  readonly rights: string | null;
  readonly rightsEnd: string | null;
  readonly ednotes: readonly string[];
  readonly body: MarkupBody;
}

/** Reads `nitf/body`. Refused only where the text goes over a cap. `base` is the address of the item, for links. */
export function nitfParts(nitf: XmlElement, base: string | null): Result<NitfParts, WireFault> {
  const body = childOf(nitf, "body");
  const head = childOf(body, "body.head");
  const content = [...childrenOf(body, "body.content"), ...childrenOf(body, "body.end")];
  const blocks = content.length === 0 ? ok(emptyBody) : xmlBody(content, nitfAsHtml, base);
  if (blocks.kind === "failed") return blocks;
  const summary = abstractOf(head, base);
  if (summary.kind === "failed") return summary;
  const dateline = childrenOf(head, "dateline")[0] ?? allInside(childOf(body, "body.content"), "dateline")[0] ?? null;
  const bylines = childrenOf(head, "byline")
    .map(textOf)
    .filter((text) => text !== null);
  const rights = childOf(head, "rights");
  return ok({
    headline: textOf(elementAt(head, "hedline", "hl1")) ?? textOf(elementAt(nitf, "head", "title")),
    summary: summary.value ?? textOf(elementAt(head, "hedline", "hl2")),
    byline: bylines.join(", ") || textOf(allInside(childOf(body, "body.content"), "byline")[0] ?? null),
    place: dateline === null ? null : placeOf(dateline),
    provider: textOf(childOf(head, "distributor")),
    rights: textOf(rights),
    rightsEnd: attributeOf(childOf(rights, "rights.enddate"), "norm"),
    ednotes: [...childrenOf(head, "note"), ...allInside(childOf(body, "body.content"), "note")]
      .filter(isEditorsNote)
      .flatMap((note) => textOf(note) ?? []),
    body: blocks.value,
  });
}

function abstractOf(head: XmlElement | null, base: string | null): Result<string | null, WireFault> {
  const abstract = childOf(head, "abstract");
  if (abstract === null) return ok(null);
  const body = xmlBody([abstract], nitfAsHtml, base);
  return body.kind === "ok" ? ok(textOfBlocks(body.value.blocks).replaceAll("\n", " ") || null) : body;
}

/** `BRUSSELS` of `<dateline><location><city>BRUSSELS</city></location>, <story.date>…</story.date> (AFP) -</dateline>`. */
function placeOf(dateline: XmlElement): string | null {
  const location = textOf(elementsAt(dateline, "location")[0] ?? null);
  if (location !== null) return location.replace(/[ ,]+$/, "");
  const words = dateline.children.map((child) =>
    typeof child === "string" ? child : child.name === "story.date" ? "" : (textOf(child) ?? ""),
  );
  return printedPlace(words.join(""));
}

/** A place from a dateline as text, without the day and the agency behind it: `Gaza City, May 16, 2021 (AFP) -`. */
export function printedPlace(dateline: string): string | null {
  const place = dateline
    .replace(/\s+/g, " ")
    .replace(/\([^()]*\).*$/, "")
    .replace(
      /,? (?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9}\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:, \d{4}| \d{4})?[ ,]*$/u,
      "",
    )
    .replace(/[ ,–—:-]+$/, "")
    .trim();
  return place === "" ? null : place;
}
