import { absolute, agencyRslPath, ownRslPath } from "../model/address.ts";
import { type Correction, correctionWord } from "../model/correction.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { JsonValue } from "../model/json-ld.ts";
import { fallbackRendition, type Picture } from "../model/picture.ts";
import { rightsOf, type StoryRights } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { storyFeedId } from "./feed-id.ts";
import { jsonText } from "./json.ts";

const standard = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
};

/**
 * A story as an item of ninjs 3.1 (https://iptc.org/std/ninjs/): what its page says, and nothing that editors keep to
 * themselves. `expires` is not used: there it means the end of interest, not of the licence, which `usageTerms` tells.
 */
export function ninjs(story: Story, site: Site): string {
  const rights = rightsOf(story, site);
  const pictures = story.image === null ? story.bodyPictures : [story.image, ...story.bodyPictures];
  return jsonText({
    standard,
    uri: storyFeedId(site, story),
    type: "text",
    representationType: "full",
    version: String(story.version),
    firstCreated: isoInstant(story.date),
    versionCreated: isoInstant(lastChange(story)),
    pubStatus: story.status,
    urgency: story.urgency ?? undefined,
    language: story.language,
    copyrightHolder: rights.holder,
    copyrightNotice: rights.notice,
    usageTerms: usageTerms(rights),
    rightsInfo: {
      langId: "https://rslstandard.org/rsl",
      linkedRights: absolute(site, story.agency === null ? ownRslPath : agencyRslPath(story.agency.id)),
    },
    by: story.byline ?? undefined,
    located: story.place ?? undefined,
    headlines: [plain("main", story.headline), ...(story.kicker === null ? [] : [plain("kicker", story.kicker)])],
    descriptions: someOf([
      ...(story.summary === "" ? [] : [plain("summary", story.summary)]),
      ...story.corrections.map(correctionText),
    ]),
    bodies: someOf(story.body === "" ? [] : [body(story, site)]),
    subjects: [
      { name: story.section.title, rel: "section", literal: story.section.id },
      ...story.topics.map(({ name, slug }): JsonValue => ({ name, rel: "about", literal: slug })),
    ],
    genres: story.sponsored ? [{ name: "Sponsored content" }] : undefined,
    infoSources: story.agency === null ? undefined : [source(story.agency)],
    renditions: [{ name: "page", href: absolute(site, story.path), contentType: "text/html" }],
    associations: someOf(pictures.map((picture, index) => association(picture, index, site))),
  });
}

/** What may be done with the story, in words; the licence behind `linkedRights` says it to machines. */
function usageTerms({ credit, mining, aiTraining, archiving, ends, usageInfo }: StoryRights): string {
  return [
    `To be credited to ${credit}.`,
    `Text and data mining is ${mining}; the training of AI models is ${aiTraining}.`,
    ...(archiving ? [] : ["Not to be kept in archives."]),
    ...(ends === null ? [] : [`Not to be shown from ${isoInstant(ends)}.`]),
    ...(usageInfo === null ? [] : [`See ${usageInfo}`]),
  ].join(" ");
}

function plain(role: string, value: string): JsonValue {
  return { role, contentType: "text/plain", value };
}

function correctionText({ kind, text, date }: Correction): JsonValue {
  return plain("correction", `${correctionWord(kind)} ${isoInstant(date)}: ${text}`);
}

function body({ body: html, words }: Story, site: Site): JsonValue {
  return { role: "main", contentType: "text/html", wordCount: words, value: absoluteLinks(html, site) };
}

function source({
  name,
  label,
  url,
}: {
  readonly name: string;
  readonly label: string;
  readonly url: string | null;
}): JsonValue {
  return { name, literal: label, role: "supplier", uri: url ?? undefined };
}

function association(picture: Picture, index: number, site: Site): JsonValue {
  const { path, width, height, format } = fallbackRendition(picture);
  return {
    name: `picture-${index + 1}`,
    uri: `tag:${site.tagAuthority}:picture/${picture.hash}`,
    type: "picture",
    by: picture.credit ?? undefined,
    descriptions: [plain("alt", picture.alt), ...(picture.caption === null ? [] : [plain("caption", picture.caption)])],
    renditions: [{ name: "main", href: absolute(site, path), contentType: `image/${format}`, width, height }],
  };
}

/** A member that holds nothing is left out. */
function someOf(values: readonly JsonValue[]): readonly JsonValue[] | undefined {
  return values.length === 0 ? undefined : values;
}
