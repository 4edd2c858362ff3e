import { failed, ok, type Result } from "../../model/result.ts";
import type { Status } from "../../model/story.ts";
import { faultAt } from "../fault-place.ts";
import { itemDomain } from "../item-domain.ts";
import { printedPlace } from "../nitf/nitf-parts.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireItem, WireWarning } from "../wire-item.ts";
import { attributeOf, childOf, childrenOf, rawText, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { g2Content } from "./g2-content.ts";
import { codeOf, nameOf } from "./g2-names.ts";
import { g2Pictures } from "./g2-pictures.ts";
import { g2Subjects } from "./g2-subjects.ts";

/** One `newsItem` as an item. `text` is the document, for the places of faults. */
export function g2Item(news: XmlElement, text: string, warnings: readonly WireWarning[]): Result<ReadItem, WireFault> {
  const itemMeta = childOf(news, "itemMeta");
  const contentMeta = childOf(news, "contentMeta");
  const uri = attributeOf(news, "guid");
  if (uri === null) return failed(noGuid(text, news));
  const status = statusOf(itemMeta, text);
  if (status.kind === "failed") return status;
  const content = g2Content(news, uri, text);
  if (content.kind === "failed" && status.value !== "canceled") return content;
  const parts = content.kind === "ok" ? content.value : null;
  const rights = childrenOf(news, "rightsInfo");
  const embargoed = childOf(itemMeta, "embargoed");
  return itemFromDraft({
    format: "newsml-g2",
    uri,
    version: attributeOf(news, "version"),
    status: status.value,
    signal: signalOf(itemMeta),
    headline:
      textOf(mainOf(childrenOf(contentMeta, "headline"))) ?? parts?.headline ?? textOf(childOf(itemMeta, "title")),
    summary: summaryOf(contentMeta, parts?.isCaption ?? false) ?? parts?.summary ?? null,
    byline: textOf(childOf(contentMeta, "by")) ?? parts?.byline ?? writersOf(contentMeta),
    slugline: textOf(childOf(contentMeta, "slugline")),
    place: datelinePlace(contentMeta) ?? parts?.place ?? locatedOf(contentMeta),
    provider: nameOf(childOf(itemMeta, "provider")) ?? domainOf(itemMeta),
    created: textOf(childOf(itemMeta, "firstCreated")) ?? textOf(childOf(contentMeta, "contentCreated")),
    versionCreated: textOf(childOf(itemMeta, "versionCreated")),
    // An element that is there and empty holds the item until a later version says otherwise.
    embargoed: embargoed === null ? null : (textOf(embargoed) ?? "held"),
    // `expires` is about relevance; rights end where what is said of them is valid to.
    licenceExpires: rightsEnd(rights),
    urgency: textOf(childOf(contentMeta, "urgency")),
    language: attributeOf(childOf(contentMeta, "language"), "tag") ?? parts?.language ?? attributeOf(news, "xml:lang"),
    keywords: childrenOf(contentMeta, "keyword").flatMap((keyword) => textOf(keyword) ?? []),
    subjects: g2Subjects(contentMeta),
    rights: rights.flatMap((info) => [
      ...childrenOf(info, "copyrightNotice").map(textOf),
      ...childrenOf(info, "usageTerms").map(textOf),
    ]),
    ednotes: [...childrenOf(itemMeta, "edNote").map((note) => rawText(note)), ...(parts?.ednotes ?? [])],
    advisory: null,
    pictures: g2Pictures(news),
    body: parts?.body ?? { blocks: [], pictures: [], warnings: [] },
    warnings: [...warnings, ...(parts?.warnings ?? [])],
  });
}

function statusOf(itemMeta: XmlElement | null, text: string): Result<Status, WireFault> {
  const element = childOf(itemMeta, "pubStatus");
  const code = codeOf(element);
  switch (code?.toLowerCase().replace(/^.*[:/]/, "") ?? "usable") {
    case "usable":
      return ok("usable");
    case "withheld":
      return ok("withheld");
    // A kill must not fail on a matter of spelling.
    case "canceled":
    case "cancelled":
      return ok("canceled");
    default:
      return failed(
        faultAt(
          text,
          element?.offset ?? 0,
          "unknown-status",
          `The status "${code?.slice(0, 60)}" is none of stat:usable, stat:withheld and stat:canceled, so it is not known whether the item may be shown.`,
          "Ask the supplier what it means.",
        ),
      );
  }
}

function signalOf(itemMeta: XmlElement | null): WireItem["signal"] {
  const signals = childrenOf(itemMeta, "signal").map((signal) => codeOf(signal)?.toLowerCase() ?? "");
  if (signals.some((code) => /[:/](?:correction|corr|corrected)$/.test(code))) return "correction";
  return signals.some((code) => /[:/](?:update|updated|upd)$/.test(code)) ? "update" : null;
}

/** Until when the rights in the whole item hold; those in a part of it say nothing about the story. */
function rightsEnd(rights: readonly XmlElement[]): string | null {
  const whole = rights.filter((info) => attributeOf(info, "scope") === null && attributeOf(info, "scopeuri") === null);
  return whole.map((info) => attributeOf(info, "validto")).find((end) => end !== null) ?? null;
}

/** The headline without a role, or else with that of the main one, or else the first. */
function mainOf(headlines: readonly XmlElement[]): XmlElement | null {
  const roleOf = (headline: XmlElement) => attributeOf(headline, "role");
  return headlines.find((headline) => /main|^$/.test(roleOf(headline) ?? "")) ?? headlines[0] ?? null;
}

/** A description that sums the story up. Captions, shot lists and the like are none, and that of a picture is its text. */
function summaryOf(contentMeta: XmlElement | null, isCaption: boolean): string | null {
  const descriptions = childrenOf(contentMeta, "description");
  const summary =
    descriptions.find((each) => /summary|abstract|standfirst|teaser/i.test(attributeOf(each, "role") ?? "")) ??
    descriptions.find((each) => attributeOf(each, "role") === null);
  return isCaption ? null : textOf(summary ?? null);
}

/** Creators who are persons; a company that made the item is its provider. */
function writersOf(contentMeta: XmlElement | null): string | null {
  const creators = childrenOf(contentMeta, "creator").filter(
    (creator) =>
      !/:(?:photographer|editor|techn)/i.test(attributeOf(creator, "role") ?? "") &&
      (/person/i.test(attributeOf(creator, "type") ?? "") ||
        /writer|author|reporter/i.test(attributeOf(creator, "role") ?? "") ||
        isStaffAddress(creator)),
  );
  return (
    creators
      .map(nameOf)
      .filter((name) => name !== null)
      .join(", ") || null
  );
}

/** `http://www.acmenews.com/staff/mjameson` */
function isStaffAddress(creator: XmlElement): boolean {
  return /\/(?:staff|people|authors?|journalists?)\//.test(attributeOf(creator, "uri") ?? "");
}

function datelinePlace(contentMeta: XmlElement | null): string | null {
  const dateline = textOf(childOf(contentMeta, "dateline"));
  return dateline === null ? null : printedPlace(dateline);
}

function locatedOf(contentMeta: XmlElement | null): string | null {
  return nameOf(childOf(contentMeta, "located"));
}

function domainOf(itemMeta: XmlElement | null): string | null {
  const provider = childOf(itemMeta, "provider");
  const code = attributeOf(provider, "qcode")?.replace(/^[^:]*:/, "") ?? null;
  return code ?? itemDomain(attributeOf(provider, "uri") ?? "") ?? attributeOf(provider, "literal");
}

function noGuid(text: string, news: XmlElement): WireFault {
  return faultAt(
    text,
    news.offset,
    "no-uri",
    "The news item has no guid, so its versions cannot be told from other items.",
    "Ask the supplier for items with a guid; NewsML-G2 demands one.",
  );
}
