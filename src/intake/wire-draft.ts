import { failed, ok, type Result } from "../model/result.ts";
import type { Status } from "../model/story.ts";
import { advisorySignal } from "./advisory-line.ts";
import { cleanLine, holdsUnclean, uncleanText } from "./clean-text.ts";
import { draftOverCap } from "./draft-caps.ts";
import { alert, openingOf, ordersKill, storyCopy } from "./draft-copy.ts";
import { embargoUnclear, headlineAlone, headlineMade, nothingToRead, summaryAlone } from "./draft-notices.ts";
import {
  bylineText,
  cleanPicture,
  distinct,
  instantOrWarning,
  languageTag,
  licenceEnd,
  line,
  lined,
  lines,
  urgencyNumber,
} from "./draft-values.ts";
import { joinedNotes, withoutEditorsLines } from "./editors-lines.ts";
import { markedHeadline } from "./headline-mark.ts";
import { headlineNotice } from "./headline-notice.ts";
import { itemDomain } from "./item-domain.ts";
import type { MarkupBody } from "./markup-body.ts";
import { withSubheads } from "./subhead.ts";
import { wireDate } from "./wire-instant.ts";
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
  const over = draftOverCap(draft);
  if (over !== null) return failed(over);
  const warnings = [...draft.warnings, ...draft.body.warnings];
  const copy = withoutEditorsLines(draft.body.blocks);
  const { dateline, rights, body } = storyCopy(copy.body, line(draft.place));
  const text = withSubheads(body);
  const given = line(markedHeadline(line(draft.headline) ?? "").headline);
  const headline = given ?? openingOf(text) ?? line(draft.slugline);
  const notice = headlineNotice(line(draft.headline), line(draft.slugline));
  const isCanceled = draft.status === "canceled" || notice.isKill || ordersKill(draft);
  if (headline === null && !isCanceled) return failed(nothingToRead);
  if (given === null && headline !== null && !isCanceled) warnings.push(headlineMade);
  const summary = line(draft.summary);
  const byline = bylineText(draft.byline);
  const advisory = line(draft.advisory) ?? copy.advisory;
  if (text.length === 0 && !isCanceled) warnings.push(summary === null ? headlineAlone : summaryAlone);

  const date = (name: string, text: string | null) => instantOrWarning(name, wireDate(text), warnings);
  const embargoed = draft.embargoed ?? copy.embargo;
  const embargo = embargoed === "held" ? null : wireDate(embargoed);
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
      signal: draft.signal ?? notice.signal ?? (advisory === null ? null : advisorySignal(advisory)),
      headline: headline ?? cleanLine(draft.uri),
      summary,
      byline: byline ?? copy.byline,
      slugline: line(draft.slugline),
      place: line(draft.place) ?? line(dateline?.place ?? null),
      timeZone: null,
      provider: line(draft.provider ?? dateline?.agency ?? itemDomain(draft.uri)),
      created: date("first publication", draft.created),
      versionCreated: date("this version", draft.versionCreated),
      embargoed:
        embargoed === "held" || embargo?.kind === "unclear"
          ? "until released"
          : embargo?.kind === "instant"
            ? embargo.instant
            : null,
      licenceExpires: licenceEnd(draft.licenceExpires, warnings),
      urgency: urgencyNumber(draft.urgency, warnings),
      language,
      keywords: [...new Set(draft.keywords.map(cleanLine))].filter((keyword) => keyword !== ""),
      subjects: distinct(draft.subjects),
      rights: lines([...draft.rights, rights]),
      ednote: joinedNotes([...draft.ednotes.map(lined), otherByline(byline, copy.byline), ...copy.notes]),
      advisory,
      pictures: [...draft.pictures, ...draft.body.pictures].map(cleanPicture),
      body: isCanceled ? [] : text.length > 0 ? text : alert(summary ?? headline ?? ""),
    },
    warnings,
  });
}

/** The byline that a body prints, where its item names somebody else: nothing of the text may be lost. */
function otherByline(given: string | null, printed: string | null): string | null {
  if (given === null || printed === null || given.toLowerCase().includes(printed.toLowerCase())) return null;
  return `Byline in the text: ${printed}`;
}
