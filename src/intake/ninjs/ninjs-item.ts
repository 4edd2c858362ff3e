import { failed, type Result } from "../../model/result.ts";
import type { Status } from "../../model/story.ts";
import type { JsonObject } from "../json-value.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireWarning } from "../wire-item.ts";
import { apAsNinjs, apLicenceEnd, isApItem } from "./ap-item.ts";
import { ninjsBody } from "./ninjs-body.ts";
import { checkNinjs } from "./ninjs-check.ts";
import { fieldsOf, type NinjsFields, textIn } from "./ninjs-fields.ts";
import { isPicture, ninjsPictures } from "./ninjs-pictures.ts";
import { ninjsSubjects } from "./ninjs-subjects.ts";
import { ninjsTexts, plainText, textByRole } from "./ninjs-texts.ts";
import { isStoryType } from "./ninjs-type.ts";

/** One ninjs object of any version from 1.0 to 3.1, or of the AP, as an item. */
export function ninjsItem(object: JsonObject): Result<ReadItem, WireFault> {
  const isAp = isApItem(object);
  const fields = fieldsOf(isAp ? apAsNinjs(object) : withVersionAsText(object));
  const checked = checkNinjs(fields);
  if (checked.kind === "failed") return checked;
  const uri = textIn(fields, "uri");
  if (uri === null) return failed(noUri);
  const status = statusOf(fields);
  if (status.kind === "failed") return status;
  const bodies = ninjsTexts(fields, "body");
  const type = isStoryType(fields, bodies.length > 0);
  if (type.kind === "failed" && status.value !== "canceled") return type;

  const descriptions = ninjsTexts(fields, "description");
  const isCaptionStory = bodies.length === 0;
  const captions = descriptions.filter(({ role }) => !/credit|script|shotlist/.test(role));
  const body = ninjsBody(isCaptionStory ? captions : bodies, uri);
  if (body.kind === "failed") return body;
  const headline = textByRole(ninjsTexts(fields, "headline"), ["", "main", "simple"], /^$/);
  const summary = isCaptionStory
    ? null
    : textByRole(descriptions, ["summary", "abstract", "", "main"], /caption|credit|script|shotlist/);
  const headlineText = headline === null ? textIn(fields, "title") : plainText(headline);
  const item = itemFromDraft({
    format: "ninjs",
    uri,
    version: textIn(fields, "version"),
    status: status.value,
    signal: null,
    headline: headlineText,
    summary: summary === null ? null : plainText(summary),
    byline: textIn(fields, "by", "byline"),
    slugline: textIn(fields, "slugline"),
    place: textIn(fields, "located"),
    provider: textIn(fields, "source", "copyrightholder"),
    created: textIn(fields, "firstcreated"),
    versionCreated: textIn(fields, "versioncreated"),
    embargoed: textIn(fields, "embargoeduntil", "embargoed"),
    licenceExpires: isAp ? apLicenceEnd(object) : null,
    urgency: urgencyOf(fields),
    language: textIn(fields, "language"),
    keywords: keywordsOf(fields),
    subjects: ninjsSubjects(fields),
    rights: [textIn(fields, "copyrightnotice"), textIn(fields, "usageterms")],
    ednotes: [textIn(fields, "ednote")],
    advisory: null,
    pictures: ninjsPictures(fields),
    body: body.value,
    warnings: [
      ...checked.value,
      ...(type.kind === "ok" ? type.value : []),
      ...(isCaptionStory && captions.length > 0 && !isPicture(fields) ? [captionAlone] : []),
    ],
  });
  return item.kind === "failed" && checked.value.length > 0 ? failed(invalid(checked.value)) : item;
}

/** What does not follow ninjs and has nothing to publish either is not merely passed over. */
function invalid(warnings: readonly WireWarning[]): WireFault {
  return {
    kind: "refused",
    code: "invalid",
    line: null,
    column: null,
    message: `${warnings.map(({ message }) => message).join(" ")} Nothing to publish remains.`,
    remedy: "Ask the supplier for an item that is valid against the ninjs schema.",
  };
}

/** A version in figures says no less than one in text. */
function withVersionAsText(object: JsonObject): JsonObject {
  const { version } = object;
  return Number.isSafeInteger(version) ? { ...object, version: String(version) } : object;
}

function statusOf(fields: NinjsFields): Result<Status, WireFault> {
  const text =
    textIn(fields, "pubstatus")
      ?.trim()
      .toLowerCase()
      .replace(/^stat:/, "") ?? "usable";
  if (text === "usable" || text === "withheld" || text === "canceled") return { kind: "ok", value: text };
  // A kill must not fail on a matter of spelling.
  if (/^(?:cancelled|killed|kill|withdrawn)$/.test(text)) return { kind: "ok", value: "canceled" };
  return failed({
    kind: "refused",
    code: "unknown-status",
    line: null,
    column: null,
    message: `The status "${text.slice(0, 40)}" is none of usable, withheld and canceled, so it is not known whether the item may be shown.`,
    remedy: "Ask the supplier what it means.",
  });
}

function urgencyOf(fields: NinjsFields): string | null {
  const urgency = fields.get("urgency");
  return typeof urgency === "number" ? String(urgency) : null;
}

function keywordsOf(fields: NinjsFields): readonly string[] {
  const keywords = fields.get("keywords");
  return Array.isArray(keywords) ? keywords.filter((keyword: unknown) => typeof keyword === "string") : [];
}

const noUri: WireFault = {
  kind: "refused",
  code: "no-uri",
  line: null,
  column: null,
  message: "The item has no uri, so its versions cannot be told from other items.",
  remedy: "Ask the supplier for items with a uri; ninjs demands one.",
};

const captionAlone: WireWarning = {
  code: "no-body",
  message: "The item has no body; its description stands as its text.",
};
