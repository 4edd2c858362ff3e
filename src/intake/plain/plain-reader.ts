import { createHash } from "node:crypto";
import { isoInstant } from "../../model/instant.ts";
import { failed, type Result } from "../../model/result.ts";
import { blankDraft } from "../blank-draft.ts";
import { textOfBlocks } from "../block-text.ts";
import { cleanText, holdsUnclean, uncleanText } from "../clean-text.ts";
import { copyBlocks } from "../copy-blocks.ts";
import { type DatelineLine, datelineOf, takeDateline } from "../dateline-line.ts";
import { filingNoon, isoDay } from "../filing-day.ts";
import { type MarkedHeadline, markedHeadline } from "../headline-mark.ts";
import { isKillNotice, isOrderAlone, killedStory, noKilledStory } from "../kill-notice.ts";
import { emptyBody } from "../markup-body.ts";
import { namePart } from "../name-part.ts";
import { withoutFurniture } from "../page-furniture.ts";
import { takeRights } from "../rights-line.ts";
import { tooManyLines } from "../transmission.ts";
import { outranksAll } from "../version-stamp.ts";
import { openingTexts } from "../wire-copy.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireReader, WireText, WireWarning } from "../wire-item.ts";
import { pageHeader } from "./page-header.ts";

/** One story as typed, or as pasted from a page: headline, dateline, paragraphs, rights notice. */
export const plainReader: WireReader = {
  format: "plain",
  recognises,
  read: (source) => [readPlain(source)],
};

/** How far into a text its dateline may stand, in lines: a page may begin with the names of its sections. */
const reach = 30;

/** A text is a story where one of its first lines opens with a dateline or it takes a story back. Other text may be anything. */
function recognises(text: string): boolean {
  const start = text.slice(0, 6_000);
  if (/^\s*(?:[<{[]|---)/.test(start) || /[\u0001-\u0004\u0016]/.test(start)) return false;
  const lines = start.split("\n", reach).map((line) => line.trim());
  return (
    lines.some((line) => datelineOf(line) !== null) ||
    isKillNotice(lines.filter((line) => line !== "")) ||
    markedHeadline(lines[0] ?? "").isWithdrawn
  );
}

function readPlain(source: WireText): Result<ReadItem, WireFault> {
  const over = tooManyLines(source.text, 1);
  if (over !== null) return failed(over);
  const ending = takeRights(copyBlocks(cleanText(source.text)));
  const page = withoutFurniture(ending.body);
  const { rights, body: story } = takeRights(page.story);
  const { dateline, body, at } = takeDateline(story, reach);
  const header = pageHeader(body.slice(0, at === -1 ? 1 : at));
  const copy = body.slice(at === -1 ? 1 : at);
  const mark = markedHeadline(header.headline ?? "");
  const notice = [header.headline ?? "", ...openingTexts(copy)];
  const isKill = mark.isWithdrawn || isKillNotice(notice);
  if (!isKill && copy.length === 0) return failed(noStory);

  const named = isKill ? killedStory(notice) : noKilledStory;
  const headline = named.headline ?? (mark.headline === "" || isOrderAlone(mark.headline) ? null : mark.headline);
  const made = momentOf(dateline, header.moment, source);
  const day = made === null ? null : isoDay({ epoch: Date.parse(made) });
  const killed =
    named.day === null ? null : filingNoon(named.day, made === null ? source.modified : { epoch: Date.parse(made) });
  const killedDay = killed === null ? null : isoDay(killed);
  const left = [...header.left, ...page.left];
  return itemFromDraft({
    ...blankDraft("plain", header.address ?? uriOf(dateline?.agency ?? null, killedDay ?? day, headline, source.text)),
    version: versionOf(day, mark, isKill),
    status: isKill ? "canceled" : "usable",
    signal: mark.signal,
    headline,
    summary: header.standfirst,
    place: dateline?.place ?? null,
    provider: dateline?.agency ?? null,
    created: made,
    versionCreated: made,
    rights: [rights, ending.rights],
    ednotes: isKill ? [textOfBlocks(copy)] : [],
    body: isKill ? emptyBody : { ...emptyBody, blocks: [...header.kept, ...copy] },
    warnings: [
      ...(holdsUnclean(source.text) ? [uncleanText] : []),
      ...(left.length === 0 ? [] : [leftOut(left)]),
      ...(header.moment === null && made !== null ? [noTime] : []),
    ],
  });
}

/** The moment that the page prints, else noon of the day of filing, else noon of the portal's day. */
function momentOf(dateline: DatelineLine | null, moment: string | null, { modified }: WireText): string | null {
  if (moment !== null) return moment;
  const filed = dateline?.day ?? null;
  const printed =
    filed === null ? (dateline?.portalDay ?? null) : { ...filed, year: filed.year ?? yearBeside(dateline) };
  const noon = printed === null ? null : filingNoon(printed, modified);
  return noon === null ? null : isoInstant(noon);
}

/** A portal prints a story on the day of its filing or soon after: its year, unless a new one has begun between. */
function yearBeside(dateline: DatelineLine | null): number | null {
  const { day, portalDay } = dateline ?? { day: null, portalDay: null };
  if (day === null || portalDay === null || portalDay.year === null) return null;
  return day.month > portalDay.month + 6 ? portalDay.year - 1 : portalDay.year;
}

/** Copy carries no name: its agency, its day and its headline are one. */
function uriOf(agency: string | null, day: string | null, headline: string | null, text: string): string {
  const title = headline === null ? createHash("sha256").update(text).digest("hex").slice(0, 16) : namePart(headline);
  return `urn:plain:${namePart(agency ?? "unknown")}:${day ?? "undated"}:${title}`;
}

/**
 * The day and the rank of the update in one number: `2022081705` is UPDATE 2, `2022081706` its correction. A kill is the
 * last of its day; without a day it outranks all.
 */
function versionOf(day: string | null, mark: MarkedHeadline, isKill: boolean): string {
  const rank = 2 * mark.update + (mark.signal === "correction" ? 2 : 1);
  if (isKill) return day === null ? outranksAll : `${day.replaceAll("-", "")}99`;
  return day === null ? String(rank) : `${day.replaceAll("-", "")}${String(Math.min(rank, 98)).padStart(2, "0")}`;
}

const noStory: WireFault = {
  kind: "refused",
  code: "no-text",
  line: null,
  column: null,
  message: "There is no text under the headline and the dateline.",
  remedy: "Paste the whole story: headline, dateline, paragraphs, rights notice.",
};

const noTime: WireWarning = {
  code: "no-time",
  message: "The copy prints a day and no time; noon in UTC stands for it.",
};

function leftOut(lines: readonly string[]): WireWarning {
  const some = lines.slice(0, 3).map((line) => `"${line.slice(0, 60)}"`);
  const more = lines.length > some.length ? ` and ${lines.length - some.length} more` : "";
  return {
    code: "page-furniture",
    message: `Lines of the page around the story were left out: ${some.join(", ")}${more}.`,
  };
}
