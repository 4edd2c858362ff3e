import { type Instant, isoInstant } from "../../model/instant.ts";
import { failed, type Result } from "../../model/result.ts";
import { blankDraft } from "../blank-draft.ts";
import { textOfBlocks } from "../block-text.ts";
import { cleanText, holdsUnclean, uncleanText } from "../clean-text.ts";
import { copyBlocks } from "../copy-blocks.ts";
import { filingNoon, isoDay } from "../filing-day.ts";
import { markedHeadline } from "../headline-mark.ts";
import { categorySubject } from "../iptc-category.ts";
import { isKillNotice, isOrderAlone, type KilledStory, killedStory, noKilledStory } from "../kill-notice.ts";
import { emptyBody } from "../markup-body.ts";
import { namePart } from "../name-part.ts";
import { slugVersion } from "../slug-version.ts";
import { type Transmission, tooManyLines, transmissionsOf } from "../transmission.ts";
import { outranksAll, versionStamp } from "../version-stamp.ts";
import { openingTexts, wireCopy } from "../wire-copy.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { dayTimeGroup, withoutMoment } from "./day-time-group.ts";
import { isMessage, type Message, messageIn } from "./message.ts";
import { headAndCopy } from "./message-head.ts";

/** IPTC Recommendation 7901, the text transmission format: SOH header, STX text, ETX moment, EOT. */
export const iptc7901Reader: WireReader = {
  format: "iptc-7901",
  recognises: isMessage,
  read: (source) => {
    const transmissions = transmissionsOf(source.text);
    if (transmissions.kind === "failed") return [transmissions];
    return transmissions.value.map((transmission) => readOne(transmission, source));
  },
};

function readOne(transmission: Transmission, source: WireText): Result<ReadItem, WireFault> {
  const over = tooManyLines(transmission.raw, transmission.line);
  if (over !== null) return failed(over);
  const message = messageIn(transmission.raw);
  if (message.kind === "failed") return failed(noHeader(transmission, message.error));
  return storyOf(message.value, transmission, source);
}

function storyOf(message: Message, place: Transmission, { modified }: WireText): Result<ReadItem, WireFault> {
  const tail = `${message.text.slice(-200)}\n${message.post.slice(0, 200)}`;
  const made = dayTimeGroup(cleanText(tail), modified);
  const { head, copy: text } = headAndCopy(withoutMoment(cleanText(message.text)));
  const mark = markedHeadline(head.headline ?? "");
  const slug = slugVersion(message.slug.replace(/\/+$/, "").trim());
  const copy = wireCopy(copyBlocks(text));
  const notice = [head.headline ?? "", ...openingTexts(copy.body)];
  const isKill = mark.isWithdrawn || slug.kind === "kill" || isKillNotice(notice);
  if (!isKill && slug.kind === "advisory") return failed(forEditors(place));
  const killed = isKill ? killedStory(notice) : noKilledStory;
  return itemFromDraft({
    ...blankDraft("iptc-7901", uriOf(message, killed.slug ?? slug.keyword, dayOf(killed, made))),
    version: made !== null ? versionStamp(made) : isKill ? outranksAll : String(Math.max(slug.number, mark.update) + 1),
    status: isKill ? "canceled" : "usable",
    signal: mark.signal ?? (slug.kind === "correction" || slug.kind === "update" ? slug.kind : null),
    headline: killed.headline ?? (isOrderAlone(mark.headline) ? null : mark.headline),
    byline: head.byline,
    slugline: slug.keyword === "" ? null : slug.keyword,
    place: copy.dateline?.place ?? null,
    provider: copy.dateline?.agency ?? message.source,
    created: made === null ? null : isoInstant(made),
    versionCreated: made === null ? null : isoInstant(made),
    embargoed: slug.isAdvance ? "held" : null,
    urgency: message.priority,
    subjects: [categorySubject(message.category)],
    rights: [copy.rights],
    ednotes: [...head.notes, ...(isKill ? [textOfBlocks(copy.body)] : [])],
    body: isKill ? emptyBody : { ...emptyBody, blocks: copy.body },
    warnings: holdsUnclean(message.text) ? [uncleanText] : [],
  });
}

/** The day of the story: of a kill, the one that it names. */
function dayOf({ day }: KilledStory, made: Instant | null): string {
  const sent = day === null ? made : (filingNoon(day, made) ?? made);
  return sent === null ? "undated" : isoDay(sent);
}

/** Numbers start anew each day and change with each version, so a story goes by its slug where it has one. */
function uriOf({ source, number }: Message, slug: string, day: string): string {
  return `urn:iptc7901:${source.toLowerCase()}:${day}:${slug === "" ? number : namePart(slug)}`;
}

function noHeader({ line, column }: Transmission, start: string): WireFault {
  return {
    kind: "refused",
    code: "no-header",
    line,
    column,
    message: `The message begins with "${start}", which is no header line of IPTC 7901.`,
    remedy: "A header line has source and number, priority, category and word count: AFP0123 4 POL 0350.",
  };
}

function forEditors({ line, column }: Transmission): WireFault {
  return {
    kind: "skipped",
    code: "advisory",
    line,
    column,
    message: "The message is a notice to editors, no story.",
    remedy: "Nothing has to be done.",
  };
}
