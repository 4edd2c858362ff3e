import { absolute } from "../model/address.ts";
import type { Correction } from "../model/correction.ts";
import { printedDateline } from "../model/dateline.ts";
import { isoInstant, lastChange } from "../model/instant.ts";
import type { JsonLd } from "../model/json-ld.ts";
import { rightsOf, type StoryRights } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { creditOf } from "./credit.ts";
import { storyFeedId } from "./feed-id.ts";
import { imageObject } from "./image-object.ts";
import { publisherThing, schemaContext } from "./news-media-organization.ts";

/** A story as https://schema.org/NewsArticle. */
export function newsArticle(story: Story, site: Site): JsonLd {
  const url = absolute(site, story.path);
  const rights = rightsOf(story, site);
  return {
    "@context": schemaContext,
    "@type": "NewsArticle",
    identifier: storyFeedId(site, story),
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    description: story.summary === "" ? undefined : story.summary,
    datePublished: isoInstant(story.date),
    dateModified: isoInstant(lastChange(story)),
    expires: rights.ends === null ? undefined : isoInstant(rights.ends),
    dateline: printedDateline(story, site),
    locationCreated: story.place === null ? undefined : { "@type": "Place", name: story.place },
    articleSection: story.section.title,
    keywords: story.topics.length === 0 ? undefined : story.topics.map((topic) => topic.name),
    genre: story.sponsored ? "Sponsored content" : undefined,
    inLanguage: story.language,
    wordCount: story.words,
    version: story.version,
    isAccessibleForFree: true,
    image: story.image === null ? undefined : imageObject(story.image, site),
    author: author(story, site),
    publisher: publisherThing(site),
    copyrightHolder: holder(story, rights, site),
    copyrightNotice: rights.notice,
    creditText: rights.credit,
    usageInfo: rights.usageInfo ?? undefined,
    acquireLicensePage: rights.acquireLicensePage ?? undefined,
    correction: story.corrections.length === 0 ? undefined : story.corrections.map(correctionComment),
  };
}

function author(story: Story, site: Site): JsonLd {
  const credit = creditOf(story, site);
  return credit.kind === "person" ? { "@type": "Person", name: credit.name } : house(story, site);
}

function house(story: Story, site: Site): JsonLd {
  if (story.agency === null) return publisherThing(site);
  return { "@type": "Organization", name: story.agency.name, url: story.agency.url ?? undefined };
}

/** The house itself, unless its contract names somebody else. */
function holder(story: Story, rights: StoryRights, site: Site): JsonLd {
  const ofHouse = house(story, site);
  return ofHouse["name"] === rights.holder ? ofHouse : { "@type": "Organization", name: rights.holder };
}

function correctionComment({ date, text }: Correction): JsonLd {
  return { "@type": "CorrectionComment", text, datePublished: isoInstant(date) };
}
