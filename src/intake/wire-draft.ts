import type { Instant } from "../model/instant.ts";
import { failed, ok, type Result } from "../model/result.ts";
import type { Status } from "../model/story.ts";
import { textOfBlocks } from "./block-text.ts";
import type { Block } from "./body.ts";
import { cleanLine, cleanText, holdsUnclean, uncleanText } from "./clean-text.ts";
import { joinedNotes, withoutEditorsLines } from "./editors-lines.ts";
import { markedHeadline } from "./headline-mark.ts";
import { headlineNotice } from "./headline-notice.ts";
import { itemDomain } from "./item-domain.ts";
import { isKillNotice, isKillSlug } from "./kill-notice.ts";
import type { MarkupBody } from "./markup-body.ts";
import { takeRights } from "./rights-line.ts";
import { withSubheads } from "./subhead.ts";
import { type WireCopy, wireCopy } from "./wire-copy.ts";
import { type WireDate, wireDate } from "./wire-instant.ts";
import type { ReadItem, WireFault, WireFormat, WireItem, WirePicture, WireSubject, WireWarning } from "./wire-item.ts";
import { versionNumber } from "./wire-version.ts";

/** What a reader found in an item, as the item writes it; null or empty where it says nothing. */
export interface WireDraft {
  readonly format: WireFormat;
  readonly uri: string;
  readonly version: string | null;
  readonly status: Status;
  readonly signal: WireItem["signal"];
  readonly headline: string | null;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly slugline: string | null;
  readonly place: string | null;
  readonly provider: string | null;
  readonly created: string | null;
  readonly versionCreated: string | null;
  /** `held` where the item is held without a date. */
  readonly embargoed: string | "held" | null;
  readonly licenceExpires: string | null;
  readonly urgency: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
  readonly subjects: readonly WireSubject[];
  readonly rights: readonly (string | null)[];
  readonly ednotes: readonly (string | null)[];
  readonly advisory: string | null;
  readonly pictures: readonly WirePicture[];
  readonly body: MarkupBody;
  readonly warnings: readonly WireWarning[];
}

/**
 * The item that a draft makes: texts cleaned, dates read, lines for editors taken out of the body. Skipped where there is
 * nothing to read in it. An alert of a headline alone has that for its text.
 */
export function itemFromDraft(draft: WireDraft): Result<ReadItem, WireFault> {
  const warnings = [...draft.warnings, ...draft.body.warnings];
  const copy = withoutEditorsLines(draft.body.blocks);
  const { dateline, rights, body } = storyCopy(copy.body, line(draft.place));
  const text = withSubheads(body);
  const given = line(markedHeadline(line(draft.headline) ?? "").headline);
  const headline = given ?? openingOf(text) ?? line(draft.slugline);
  const notice = headlineNotice(line(draft.headline), line(draft.slugline));
  const isCanceled = draft.status === "canceled" || notice.isKill || ordersKill(draft, copy.body);
  if (headline === null && !isCanceled) return failed(nothingToRead);
  if (given === null && headline !== null && !isCanceled) warnings.push(headlineMade);
  const summary = line(draft.summary);
  if (text.length === 0 && !isCanceled) warnings.push(summary === null ? headlineAlone : summaryAlone);

  const date = (name: string, text: string | null): Instant | null => instantOrWarning(name, wireDate(text), warnings);
  const embargo = draft.embargoed === "held" ? null : wireDate(draft.embargoed);
  if (embargo?.kind === "unclear") warnings.push(embargoUnclear(embargo.text));
  const version = versionNumber(draft.version);
  if (version.warning !== null) warnings.push(version.warning);
  const language = languageTag(draft.language, warnings);
  if ([draft.headline, draft.summary, draft.byline, ...draft.ednotes].some((text) => holdsUnclean(text ?? ""))) {
    warnings.push(uncleanText);
  }
  return ok({
    item: {
      format: draft.format,
      uri: cleanLine(draft.uri),
      version: version.number,
      status: isCanceled ? "canceled" : draft.status,
      signal: draft.signal ?? notice.signal ?? (copy.advisory === null ? null : "update"),
      headline: headline ?? cleanLine(draft.uri),
      summary,
      byline: bylineText(draft.byline) ?? copy.byline,
      slugline: line(draft.slugline),
      place: line(draft.place) ?? line(dateline?.place ?? null),
      timeZone: null,
      provider: line(draft.provider ?? dateline?.agency ?? itemDomain(draft.uri)),
      created: date("first publication", draft.created),
      versionCreated: date("this version", draft.versionCreated),
      embargoed:
        draft.embargoed === "held" || embargo?.kind === "unclear"
          ? "until released"
          : embargo?.kind === "instant"
            ? embargo.instant
            : null,
      licenceExpires: date("the end of the licence", draft.licenceExpires),
      urgency: urgencyNumber(draft.urgency, warnings),
      language,
      keywords: [...new Set(draft.keywords.map(cleanLine))].filter((keyword) => keyword !== ""),
      subjects: distinct(draft.subjects),
      rights: lines([...draft.rights, rights]),
      ednote: joinedNotes([...draft.ednotes.map(lined), ...copy.notes]),
      advisory: line(draft.advisory) ?? copy.advisory,
      pictures: [...draft.pictures, ...draft.body.pictures].map(cleanPicture),
      body: isCanceled ? [] : text.length > 0 ? text : alert(summary ?? headline ?? ""),
    },
    warnings,
  });
}

/**
 * The text without the dateline that opens it and the rights notice that ends it. A dateline of another place than the
 * item's stays: one of them is wrong, and nothing of the text may be lost.
 */
function storyCopy(blocks: readonly Block[], place: string | null): WireCopy {
  const copy = wireCopy(blocks);
  const printed = copy.dateline?.place ?? null;
  if (place === null || printed === null || isSamePlace(place, printed)) return copy;
  return { ...takeRights(blocks), dateline: null };
}

/** `BRUSSELS` and `Brussels, Belgium` are the same. */
function isSamePlace(one: string, other: string): boolean {
  const [a, b] = [one, other].map((place) =>
    place
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, " ")
      .trim(),
  );
  return a !== undefined && b !== undefined && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
}

/** Whether the text, the note to editors or the slug takes a story back, as AP, Reuters and dpa do. */
function ordersKill(draft: WireDraft, blocks: readonly Block[]): boolean {
  const texts = [...blocks.map((block) => textOfBlocks([block])), ...draft.ednotes].filter((each) => each !== null);
  return isKillNotice(texts) || isKillSlug(draft.slugline ?? "");
}

const nothingToRead: WireFault = {
  kind: "skipped",
  code: "no-text",
  line: null,
  column: null,
  message: "The item has neither a headline nor a text, so there is nothing to publish.",
  remedy: "Nothing has to be done. If it should be a story, ask the supplier for its text.",
};

const headlineMade: WireWarning = {
  code: "no-headline",
  message: "The item has no headline; the beginning of its text stands in for it.",
};

const headlineAlone: WireWarning = {
  code: "no-text",
  message: "The item has no text; its headline stands as its text, as in an alert.",
};

const summaryAlone: WireWarning = {
  code: "no-body",
  message: "The item has no body; its summary stands as its text.",
};

function embargoUnclear(date: string): WireWarning {
  return {
    code: "unclear-embargo",
    message: `"${date}" is no instant with an offset, so the embargo is taken to last until the story is released by hand.`,
  };
}

function instantOrWarning(name: string, date: WireDate, warnings: WireWarning[]): Instant | null {
  if (date.kind === "instant") return date.instant;
  if (date.kind === "unclear") {
    warnings.push({
      code: "unclear-date",
      message: `"${date.text}", the date of ${name}, is no instant with an offset and is left out.`,
    });
  }
  return null;
}

/** Running text on one line, or null. */
function line(given: string | null): string | null {
  return cleanLine(given ?? "") || null;
}

/** Text whose line ends mean something, or null. */
function lined(given: string | null): string | null {
  return (
    cleanText(given ?? "")
      .replace(/[ \t]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim() || null
  );
}

function lines(parts: readonly (string | null)[]): string | null {
  return [...new Set(parts.map(line))].filter((part) => part !== null).join(" ") || null;
}

function bylineText(given: string | null): string | null {
  return line(given)?.replace(/^(?:by|par|von|por)\s+(?=\p{Lu})/iu, "") ?? null;
}

/** The first sentence of a body, or what of it makes a headline. */
function openingOf(blocks: readonly Block[]): string | null {
  const opening = cleanLine(textOfBlocks(blocks.slice(0, 1)));
  const sentence = /^.{20,120}?[.!?](?=\s)/su.exec(opening)?.[0] ?? opening;
  if (sentence.length <= 120) return sentence.replace(/(?<=[\p{L}\p{N}])\.$/u, "") || null;
  return `${sentence.slice(0, 110).replace(/\s+\S*$/, "")} …`;
}

function alert(headline: string): readonly Block[] {
  return [{ kind: "paragraph", inlines: [{ kind: "text", text: headline }] }];
}

/** IPTC 1 to 8. 9 is for the supplier's own use and says nothing. */
function urgencyNumber(given: string | null, warnings: WireWarning[]): number | null {
  const trimmed = given?.trim() ?? "";
  if (/^[1-8]$/.test(trimmed)) return Number(trimmed);
  if (trimmed !== "" && trimmed !== "9" && trimmed !== "0") {
    warnings.push({
      code: "unclear-urgency",
      message: `The urgency "${trimmed.slice(0, 40)}" is none of 1 to 8 and is left out.`,
    });
  }
  return null;
}

function languageTag(given: string | null, warnings: WireWarning[]): string | null {
  const tag = given?.trim() ?? "";
  if (tag === "") return null;
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).toString();
  } catch {
    warnings.push({ code: "unclear-language", message: `"${tag.slice(0, 40)}" is no language tag and is left out.` });
    return null;
  }
}

function distinct(subjects: readonly WireSubject[]): readonly WireSubject[] {
  const clean = subjects
    .map(({ code, name }) => ({ code: line(code), name: line(name) }))
    .filter(({ code, name }) => code !== null || name !== null);
  return [...new Map(clean.map((subject) => [JSON.stringify(subject), subject])).values()];
}

function cleanPicture({ href, alt, caption, credit }: WirePicture): WirePicture {
  return { href: cleanLine(href), alt: line(alt), caption: line(caption), credit: line(credit) };
}
