import { ok, type Result } from "../model/result.ts";
import { htmlBody } from "./html-body.ts";
import { emptyBody, type MarkupBody } from "./markup-body.ts";
import { nitfAsHtml } from "./nitf/nitf-html.ts";
import { type NitfParts, nitfParts } from "./nitf/nitf-parts.ts";
import { plainBody } from "./plain-body.ts";
import type { WireFault } from "./wire-item.ts";
import { asXhtml, xmlBody } from "./xml-body.ts";
import { attributeOf, childOf, elementsIn, rawText, textOf } from "./xml-query.ts";
import type { XmlElement } from "./xml-tree.ts";

/** A story inside another format, with what its own markup says of it; null or empty where that says nothing. */
export interface InlineStory extends Pick<NitfParts, "headline" | "summary" | "byline" | "place" | "ednotes" | "body"> {
  readonly language: string | null;
}

export const emptyStory: InlineStory = {
  headline: null,
  summary: null,
  byline: null,
  place: null,
  ednotes: [],
  body: emptyBody,
  language: null,
};

/**
 * The story that an element of NewsML holds: NITF, a piece of NITF, XHTML, escaped HTML or plain text. `type` is what is
 * said about it (`application/nitf+xml`, `NITF3.1`); `base` the address of the item, for links. Null where it is none of these.
 */
export function inlineStory(content: XmlElement, type: string, base: string): Result<InlineStory | null, WireFault> {
  const elements = elementsIn(content);
  const root = elements[0];
  if (root === undefined) return textStory(content, type, base);
  if (root.name === "nitf") {
    const parts = nitfParts(root, base);
    return parts.kind === "failed"
      ? parts
      : ok({ ...emptyStory, ...parts.value, language: attributeOf(root, "xml:lang") });
  }
  if (
    /^(?:body\.content|block)$/.test(root.name) ||
    (/nitf/i.test(type) && /^(?:p|hl2|table|media)$/.test(root.name))
  ) {
    return bodyOnly(xmlBody(elements, nitfAsHtml, base));
  }
  if (root.name.toLowerCase() === "html") return htmlStory(root, base);
  const isMarkup =
    root.space === "http://www.w3.org/1999/xhtml" ||
    /html/i.test(type) ||
    /^(?:body|div|p|section|article|h[1-6]|ul|ol|table|pre|br)$/i.test(root.name);
  return isMarkup ? bodyOnly(xmlBody(content.children, asXhtml, base)) : ok(null);
}

/** HTML that was escaped or stands in CDATA, or plain text. */
function textStory(content: XmlElement, type: string, base: string): Result<InlineStory | null, WireFault> {
  const text = rawText(content);
  if (text.trim() === "") return ok(null);
  const isHtml = /html|nitf/i.test(type)
    ? /<[a-z]/i.test(text)
    : /^\s*<(?:p|div|html|body|h[1-6]|br|table)\b/i.test(text);
  return isHtml ? bodyOnly(htmlBody(text, base)) : bodyOnly(plainBody(text));
}

function htmlStory(root: XmlElement, base: string): Result<InlineStory, WireFault> {
  const body = xmlBody([root], asXhtml, base);
  if (body.kind === "failed") return body;
  return ok({
    ...emptyStory,
    headline: textOf(childOf(childOf(root, "head"), "title")),
    body: body.value,
    language: attributeOf(root, "xml:lang") ?? attributeOf(root, "lang"),
  });
}

function bodyOnly(body: Result<MarkupBody, WireFault>): Result<InlineStory, WireFault> {
  return body.kind === "ok" ? ok({ ...emptyStory, body: body.value }) : body;
}
