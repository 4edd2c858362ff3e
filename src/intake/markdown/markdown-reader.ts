import { createHash } from "node:crypto";
import { failed, ok, type Result } from "../../model/result.ts";
import { slugOf } from "../../model/slug.ts";
import type { Status } from "../../model/story.ts";
import { blankDraft } from "../blank-draft.ts";
import { textOfBlocks } from "../block-text.ts";
import { cleanLine, holdsUnclean, uncleanText } from "../clean-text.ts";
import { emptyBody } from "../markup-body.ts";
import { longestStory, tooLong } from "../story-length.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WirePicture, WireReader, WireText } from "../wire-item.ts";
import { type FrontFields, groupAt, splitMarkdown, textAt, textsAt } from "./front-fields.ts";
import { bodyOfMarkdown } from "./markdown-blocks.ts";
import type { ParseMarkdown } from "./markdown-token.ts";

/**
 * Markdown with YAML front matter, ours or that of other generators, or under a first-level heading. Only the keys that
 * are named here are read; relative links become text, since what they lead to stays behind.
 */
export function markdownReader(parse: ParseMarkdown): WireReader {
  return {
    format: "markdown",
    recognises: (text) =>
      /^---[ \t]*\n[\s\S]{0,65536}?^(?:headline|title)[ \t]*:/m.test(text) || /^\s*#[ \t]+\S/.test(text),
    read: (source) => [readMarkdown(source, parse)],
  };
}

function readMarkdown(source: WireText, parse: ParseMarkdown): Result<ReadItem, WireFault> {
  const split = splitMarkdown(source.text);
  if (split.kind === "failed") return split;
  const { fields } = split.value;
  // Its parser is slower than those of markup, so the text is measured first.
  if (split.value.body.length > longestStory) return failed(tooLong(split.value.body.length));
  const body = bodyOfMarkdown(parse(split.value.body));
  const [first, ...others] = body.blocks;
  const written = textAt(fields, "headline", "title");
  const opening = written === null && first?.kind === "heading" ? cleanLine(textOfBlocks([first])) : null;
  const headline = written ?? opening;
  if (headline === null || cleanLine(headline) === "") return failed(noHeadline);
  const from = groupAt(fields, "source");
  const status = statusOf(textAt(fields, "status"));
  const draft = itemFromDraft({
    ...blankDraft("markdown", textAt(from, "uri") ?? uriOf(fields, headline)),
    version: textAt(from, "version") ?? textAt(fields, "version"),
    status,
    headline,
    summary: textAt(fields, "summary", "description"),
    byline: textAt(fields, "byline", "author"),
    place: textAt(fields, "dateline", "place"),
    provider: textAt(fields, "agency", "provider"),
    created: textAt(fields, "date"),
    versionCreated: textAt(fields, "updated") ?? textAt(fields, "date"),
    embargoed: textAt(fields, "embargoed"),
    licenceExpires: textAt(fields, "licenceExpires"),
    urgency: textAt(fields, "urgency"),
    language: textAt(fields, "language", "lang"),
    keywords: textsAt(fields, "topics", "tags", "keywords"),
    ednotes: [textAt(fields, "ednote")],
    pictures: leadPicture(groupAt(fields, "image")),
    body: {
      ...emptyBody,
      blocks: status === "canceled" ? [] : opening === null ? body.blocks : others,
      pictures: body.pictures,
    },
    warnings: holdsUnclean(source.text) ? [uncleanText] : [],
  });
  if (draft.kind === "failed") return draft;
  const timeZone = textAt(fields, "timeZone");
  return ok({ ...draft.value, item: { ...draft.value.item, timeZone } });
}

/** A story of ours is known by its id; anything else by its headline, and by its date where it has one. */
function uriOf(fields: FrontFields, headline: string): string {
  const id = textAt(fields, "id", "slug");
  if (id !== null) return `urn:dateline:story:${slugOf(id)}`;
  const text = JSON.stringify([cleanLine(headline), textAt(fields, "date")]);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return `urn:dateline:text:${hash}:${slugOf(headline).slice(0, 60).replace(/-+$/, "")}`;
}

function statusOf(text: string | null): Status {
  if (text !== null && /^(cancel+ed|kill(ed)?)$/i.test(text)) return "canceled";
  return text !== null && /^(with-?held|draft)$/i.test(text) ? "withheld" : "usable";
}

function leadPicture(image: FrontFields): readonly WirePicture[] {
  const href = textAt(image, "src");
  if (href === null) return [];
  return [{ href, alt: textAt(image, "alt"), caption: textAt(image, "caption"), credit: textAt(image, "credit") }];
}

const noHeadline: WireFault = {
  kind: "refused",
  code: "no-headline",
  line: 1,
  column: 1,
  message: 'The text has neither a key "headline" nor a heading on its first line.',
  remedy: "Start it with a line such as: # Probe reaches the moon",
};
