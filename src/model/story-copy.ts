import type { Story } from "./story.ts";

/** A story may be more than a plain object: what it would look up when asked is looked up here. */
export function storyCopy(story: Story): Story {
  return {
    id: story.id,
    slug: story.slug,
    path: story.path,
    file: story.file,
    headline: story.headline,
    kicker: story.kicker,
    byline: story.byline,
    summary: story.summary,
    section: story.section,
    agency: story.agency,
    place: story.place,
    timeZone: story.timeZone,
    date: story.date,
    updated: story.updated,
    version: story.version,
    status: story.status,
    embargoed: story.embargoed,
    licenceExpires: story.licenceExpires,
    urgency: story.urgency,
    topics: story.topics,
    corrections: story.corrections,
    aliases: story.aliases,
    image: story.image,
    language: story.language,
    sponsored: story.sponsored,
    body: story.body,
    bodyPictures: story.bodyPictures,
    links: story.links,
    words: story.words,
    keys: story.keys,
  };
}
