import { failed, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import { emptyStory } from "../inline-markup.ts";
import { printedPlace } from "../nitf/nitf-parts.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireWarning } from "../wire-item.ts";
import { allInside, attributeOf, childOf, childrenOf, elementAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { itemPictures, textParts } from "./newsml-1-content.ts";
import { identityOf } from "./newsml-1-identity.ts";
import { type Components, formalName, lineIn, lookUp, otherLines, propertiesIn } from "./newsml-1-lookup.ts";
import { managementOf } from "./newsml-1-management.ts";
import { newsml1Subjects } from "./newsml-1-subjects.ts";

/** One `NewsItem` of NewsML 1.x as an item. */
export function newsml1Item(
  item: XmlElement,
  text: string,
  warnings: readonly WireWarning[],
): Result<ReadItem, WireFault> {
  const identity = identityOf(item);
  if (identity === null) return failed(noIdentifier(text, item));
  const management = managementOf(item, text);
  if (management.kind === "failed") return management;
  const { status, embargoed, licenceExpires } = management.value;
  const texts = textParts(item, identity.uri);
  if (texts.kind === "failed") return texts;
  const [first, ...others] = texts.value;
  if (first === undefined && status !== "canceled" && allInside(item, "NewsItemRef").length > 0) {
    return failed(packageOfItems(text, item));
  }
  const components: Components = first?.components ?? childrenOf(item, "NewsComponent");
  const story = first?.story ?? emptyStory;
  const newsManagement = childOf(item, "NewsManagement");
  const dateline = lineIn(components, "NewsLines", "DateLine");
  return itemFromDraft({
    format: "newsml-1",
    uri: identity.uri,
    version: identity.version,
    status,
    signal: signalOf(newsManagement, components),
    headline: lineIn(components, "NewsLines", "HeadLine") ?? story.headline,
    summary: lineIn(components, "NewsLines", "SubHeadLine") ?? story.summary,
    byline: lineIn(components, "NewsLines", "ByLine") ?? story.byline ?? creatorOf(components),
    slugline: lineIn(components, "NewsLines", "SlugLine") ?? textOf(elementAt(item, "Identification", "NameLabel")),
    place: (dateline === null ? null : printedPlace(dateline)) ?? story.place ?? cityOf(components),
    provider:
      formalName(lookUp(components, "AdministrativeMetadata", "Provider", "Party")[0]) ??
      textOf(elementAt(item, "Identification", "NewsIdentifier", "ProviderId")),
    created: textOf(childOf(newsManagement, "FirstCreated")),
    versionCreated: textOf(childOf(newsManagement, "ThisRevisionCreated")),
    embargoed,
    licenceExpires: licenceExpires ?? lineIn(components, "RightsMetadata", "UsageRights", "EndDate"),
    urgency: formalName(childOf(newsManagement, "Urgency")),
    language:
      formalName(lookUp(components, "DescriptiveMetadata", "Language")[0]) ??
      story.language ??
      attributeOf(item, "xml:lang"),
    keywords: [...propertiesIn(components, "Keyword"), ...keywordLine(components)],
    subjects: newsml1Subjects(components),
    rights: [
      lineIn(components, "NewsLines", "CopyrightLine"),
      lineIn(components, "NewsLines", "RightsLine"),
      lineIn(components, "RightsMetadata", "UsageRights", "Limitations"),
    ],
    ednotes: [...otherLines(components, /editor|note/i), ...story.ednotes],
    advisory: otherLines(components, /^Advisory(?:Line)?$/i)[0] ?? null,
    pictures: itemPictures(item),
    body: story.body,
    warnings: others.some(({ components: [own] }) => own !== components[0]) ? [...warnings, moreTexts] : warnings,
  });
}

function signalOf(management: XmlElement | null, components: Components): "correction" | "update" | null {
  const said = [
    ...childrenOf(management, "Instruction").map(formalName),
    ...lookUp(components, "DescriptiveMetadata", "Genre").map(formalName),
  ];
  if (said.some((name) => /^(?:correct(?:ion|ive|ed)?|rectify)$/i.test(name ?? ""))) return "correction";
  return said.some((name) => /^(?:update|lead|writethru)$/i.test(name ?? "")) ? "update" : null;
}

/** A writer's name, which is more than one word; a code of a desk is not. */
function creatorOf(components: Components): string | null {
  const name = formalName(lookUp(components, "AdministrativeMetadata", "Creator", "Party")[0]);
  return name !== null && /^\p{Lu}\S* \S/u.test(name) ? name : null;
}

function cityOf(components: Components): string | null {
  const properties = lookUp(components, "DescriptiveMetadata", "Location").flatMap((location) =>
    childrenOf(location, "Property"),
  );
  return attributeOf(properties.find((property) => formalName(property) === "City") ?? null, "Value");
}

function keywordLine(components: Components): readonly string[] {
  return (lineIn(components, "NewsLines", "KeywordLine") ?? "").split(/\s*[,;]\s*/);
}

const moreTexts: WireWarning = {
  code: "more-texts",
  message: "The item holds more than one text; only the first becomes a story.",
};

function noIdentifier(text: string, item: XmlElement): WireFault {
  return faultAt(
    text,
    item.offset,
    "no-uri",
    "The item has no NewsIdentifier, so its versions cannot be told from other items.",
    "Ask the supplier for items with a PublicIdentifier.",
  );
}

function packageOfItems(text: string, item: XmlElement): WireFault {
  return {
    ...faultAt(
      text,
      item.offset,
      "package",
      "The item is a package: it only points to other items.",
      "Nothing has to be done.",
    ),
    kind: "skipped",
  };
}
