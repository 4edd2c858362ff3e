import { failed, ok, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import { emptyStory, type InlineStory, inlineStory } from "../inline-markup.ts";
import { emptyBody } from "../markup-body.ts";
import type { WireFault, WireWarning } from "../wire-item.ts";
import { asXhtml, xmlBody } from "../xml-body.ts";
import { attributeOf, childOf, childrenOf, elementsIn, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { codeOf } from "./g2-names.ts";
import { captionOf, isPictureItem } from "./g2-pictures.ts";

/** What the content of a news item says. */
export interface G2Content extends InlineStory {
  /** Whether the text is the caption of a picture, for want of another. */
  readonly isCaption: boolean;
  readonly warnings: readonly WireWarning[];
}

/** The text of a news item: NITF or XHTML inside it, else plain text, else the caption of a picture. */
export function g2Content(news: XmlElement, base: string, text: string): Result<G2Content, WireFault> {
  const foreign: string[] = [];
  for (const content of childrenOf(childOf(news, "contentSet"), "inlineXML", "inlineData")) {
    const type = attributeOf(content, "contenttype") ?? "";
    // What is encoded in letters is a picture or a sound.
    const isText =
      content.name === "inlineXML" || (attributeOf(content, "encoding") === null && /^(?:text\/|$)/.test(type));
    const story = isText ? inlineStory(content, type, base) : ok(null);
    if (story.kind === "failed") return story;
    if (story.value !== null) return ok({ ...story.value, isCaption: false, warnings: [] });
    if (textOf(content) === null && elementsIn(content).length === 0) continue;
    foreign.push(type || (elementsIn(content)[0]?.name ?? "unknown"));
  }
  if (isPictureItem(news)) {
    const caption = captionOf(childOf(news, "contentMeta"));
    const body = caption === null ? ok(emptyBody) : xmlBody([caption], asXhtml, base);
    if (body.kind === "failed") return body;
    return ok({ ...emptyStory, body: body.value, isCaption: true, warnings: [pictureAlone] });
  }
  if (foreign.length > 0) {
    const what = foreign.join(", ").slice(0, 100);
    return failed(skipped(text, news, "foreign-content", `Its content is ${what}, which is data and no text to read.`));
  }
  const itemClass = codeOf(childOf(childOf(news, "itemMeta"), "itemClass"))?.replace(/^.*[:/]/, "") ?? "text";
  return itemClass === "text"
    ? ok({ ...emptyStory, isCaption: false, warnings: [] })
    : failed(
        skipped(
          text,
          news,
          itemClass.slice(0, 40),
          `The item is of the class ${itemClass.slice(0, 40)} and has no text.`,
        ),
      );
}

function skipped(text: string, news: XmlElement, code: string, message: string): WireFault {
  return { ...faultAt(text, news.offset, code, message, "Nothing has to be done."), kind: "skipped" };
}

const pictureAlone: WireWarning = {
  code: "picture",
  message: "The item is a picture; its caption stands as its text.",
};
