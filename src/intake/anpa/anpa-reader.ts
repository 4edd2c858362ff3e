import { type Instant, isoInstant } from "../../model/instant.ts";
import { failed, type Result } from "../../model/result.ts";
import { advisorySignal } from "../advisory-line.ts";
import { blankDraft } from "../blank-draft.ts";
import { textOfBlocks } from "../block-text.ts";
import { cleanText, holdsUnclean, uncleanText } from "../clean-text.ts";
import { copyBlocks, preformatted } from "../copy-blocks.ts";
import { feedInstant } from "../feed/dates.ts";
import { filingNoon, isoDay } from "../filing-day.ts";
import { markedHeadline } from "../headline-mark.ts";
import { categorySubject } from "../iptc-category.ts";
import {
  isKillNotice,
  isKillSlug,
  isOrderAlone,
  type KilledStory,
  killedStory,
  noKilledStory,
} from "../kill-notice.ts";
import { emptyBody } from "../markup-body.ts";
import { namePart } from "../name-part.ts";
import { slugVersion } from "../slug-version.ts";
import { type Transmission, tooManyLines, transmissionsOf } from "../transmission.ts";
import { outranksAll, versionStamp } from "../version-stamp.ts";
import { openingTexts, wireCopy } from "../wire-copy.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { slugLines } from "./slug-lines.ts";
import { type AnpaStory, isAnpaStory, storyIn } from "./story.ts";
import { typeset } from "./typography.ts";

/** ANPA 1312, as agencies of North America sent it. */
export const anpaReader: WireReader = {
  format: "anpa",
  recognises: isAnpaStory,
  read: (source) => {
    const transmissions = transmissionsOf(source.text);
    if (transmissions.kind === "failed") return [transmissions];
    return transmissions.value.map((transmission) => readOne(transmission, source));
  },
};

function readOne(transmission: Transmission, source: WireText): Result<ReadItem, WireFault> {
  const over = tooManyLines(transmission.raw, transmission.line);
  if (over !== null) return failed(over);
  const story = storyIn(transmission.raw);
  if (story.kind === "failed") return failed(noHeader(transmission, story.error));
  return itemOf(story.value, transmission, source);
}

/** Flash, bulletin, urgent, regular, deferred; `a` and `s` are advances for a weekday and for Sunday. */
const urgencies: ReadonlyMap<string, string> = new Map([
  ["f", "1"],
  ["b", "2"],
  ["u", "3"],
  ["r", "4"],
  ["d", "6"],
  ["a", "8"],
  ["s", "8"],
]);

function itemOf(story: AnpaStory, place: Transmission, { modified }: WireText): Result<ReadItem, WireFault> {
  const made = momentOf(story, modified);
  const text = typeset(cleanText(story.text));
  const lines = text.split("\n").map(withoutLineMark);
  const slugs = slugLines(
    lines
      .filter(isSlug)
      .map((line) => line.trim().slice(1).trim())
      .filter((line) => line !== ""),
  );
  const rest = lines.filter((line) => !isSlug(line));
  const copy = wireCopy(story.isTabular ? [preformatted(rest)] : copyBlocks(rest.join("\n")));
  const slug = slugVersion(slugs.keyword ?? story.keyword);
  const mark = markedHeadline(slugs.headline ?? "");
  const notice = [slugs.headline ?? "", ...openingTexts(copy.body)];
  const isKill = slug.kind === "kill" || isKillSlug(story.keyword) || mark.isWithdrawn || isKillNotice(notice);
  const passedOver = isKill ? null : noStory(story.category, slug.kind, place);
  if (passedOver !== null) return failed(passedOver);
  const killed = isKill ? killedStory(notice) : noKilledStory;
  const isAdvance = slug.isAdvance || slugs.isHeld || story.priority === "a" || story.priority === "s";
  return itemFromDraft({
    ...blankDraft("anpa", uriOf(story, killed.slug ?? slug.keyword, dayOf(killed, made))),
    version: made === null ? (isKill ? outranksAll : String(slug.number + 1)) : versionStamp(made),
    status: isKill ? "canceled" : "usable",
    signal: signalOf(mark.signal, slug.kind, slugs.advisory),
    headline: killed.headline ?? (isOrderAlone(mark.headline) ? null : mark.headline),
    byline: slugs.byline,
    slugline: slug.keyword,
    place: copy.dateline?.place ?? null,
    provider: copy.dateline?.agency ?? providerIn(story.post),
    created: made === null ? null : isoInstant(made),
    versionCreated: made === null ? null : isoInstant(made),
    embargoed: isAdvance && !isKill ? "held" : null,
    urgency: urgencies.get(story.priority) ?? null,
    subjects: [categorySubject(story.category)],
    rights: [copy.rights],
    ednotes: [...slugs.notes, ...(isKill ? [textOfBlocks(copy.body)] : [])],
    advisory: slugs.advisory,
    body: isKill ? emptyBody : { ...emptyBody, blocks: copy.body },
    warnings: holdsUnclean(text) ? [uncleanText] : [],
  });
}

/** A line without the marks that end it: `<` in copy; `=`, `>` and `@` in slug lines too, where they are no text. */
function withoutLineMark(line: string): string {
  return line.replace(isSlug(line) ? /[<>=@]+\s*$/ : /@?<+\s*$/, "");
}

function isSlug(line: string): boolean {
  return line.trimStart().startsWith("^");
}

/** `AP-NY-08-17-22 1618GMT`, behind the text; else noon of the day in the header. */
function momentOf({ post, filed }: AnpaStory, modified: Instant | null): Instant | null {
  const [, month = "", day = "", year = "", hour = "", minute = "", zone = ""] =
    /\b[A-Za-z]{2,4}-[A-Za-z]{2,4}-(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2}) ?([A-Z]{3})\b/.exec(post) ?? [];
  const sent = feedInstant(`${day} ${monthNames[Number(month) - 1] ?? ""} ${year} ${hour}:${minute} ${zone}`);
  if (sent !== null) return sent;
  const [filedMonth = 0, filedDay = 0] = filed.split("-").map(Number);
  return filedMonth < 1 || filedMonth > 12 || filedDay < 1 || filedDay > 31
    ? null
    : filingNoon({ year: null, month: filedMonth, day: filedDay }, modified);
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function providerIn(post: string): string | null {
  return /\b([A-Z]{2,4})-[A-Z]{2,4}-\d{2}-\d{2}-\d{2}/.exec(post)?.[1] ?? null;
}

function signalOf(
  marked: "correction" | "update" | null,
  kind: ReturnType<typeof slugVersion>["kind"],
  advisory: string | null,
): "correction" | "update" | null {
  if (marked !== null) return marked;
  if (kind === "correction" || kind === "update") return kind;
  return advisory === null ? null : advisorySignal(advisory);
}

/** The day of the story: of a kill, the one that it names. */
function dayOf({ day }: KilledStory, made: Instant | null): string {
  const sent = day === null ? made : (filingNoon(day, made) ?? made);
  return sent === null ? "undated" : isoDay(sent);
}

/** Numbers change with each version, so a story goes by its slug. */
function uriOf({ service, number, post }: AnpaStory, slug: string, day: string): string {
  const name = slug === "" ? `${service}${number}` : namePart(slug);
  return `urn:anpa:${providerIn(post)?.toLowerCase() ?? "unknown"}:${day}:${name}`;
}

/** Why a story is none: a notice to editors, or a part of another. */
function noStory(
  category: string,
  kind: ReturnType<typeof slugVersion>["kind"],
  { line, column }: Transmission,
): WireFault | null {
  if (category === "v" || category === "y" || kind === "advisory") {
    return {
      kind: "skipped",
      code: "advisory",
      line,
      column,
      message: "The item is a notice to editors, no story.",
      remedy: "Nothing has to be done.",
    };
  }
  if (kind !== "part") return null;
  return {
    kind: "skipped",
    code: "part-of-story",
    line,
    column,
    message: "The item adds to another story or stands for a part of it; it is none of its own.",
    remedy: "Take the whole story, which the agency sends as a writethru.",
  };
}

function noHeader({ line, column }: Transmission, start: string): WireFault {
  return {
    kind: "refused",
    code: "no-header",
    line,
    column,
    message: `The story begins with "${start}", and its two header lines or the mark of its text are missing.`,
    remedy: "Ask the supplier for the whole transmission, with its control characters.",
  };
}
