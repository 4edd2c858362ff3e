import type { Agency } from "../model/agency.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import { type Story, type StoryFacts, storyKeys } from "../model/story.ts";
import type { Answer } from "../model/story-memory.ts";
import { type Topic, topicNamed } from "../model/topic.ts";
import { doubtsAbout } from "./dateline-lint.ts";
import { type Complaint, problemAt } from "./source-text.ts";
import { readBody } from "./story-body.ts";
import type { Desk, StoryDraft } from "./story-draft.ts";
import { summaryOf } from "./summary.ts";
import { recorderOf, type Surroundings } from "./surroundings.ts";

/** A story with everything that was noticed about it; an error among the problems means that it is not sound. */
export interface FinishedStory {
  readonly story: Story;
  readonly problems: readonly Problem[];
  /** What it asked of its surroundings. */
  readonly answers: readonly Answer[];
}

/** Reads a draft's body and lead picture. */
export function finishStory(draft: StoryDraft, desk: Desk, asked: Surroundings): FinishedStory {
  const { raw, source, text, file } = draft;
  const { surroundings, answers } = recorderOf(asked);
  const body = readBody({ file, source, text, sponsored: raw.sponsored ?? false }, surroundings);
  const image = raw.image === undefined ? null : leadPicture(raw.image, file, surroundings);

  const facts: StoryFacts = {
    id: draft.id,
    slug: draft.slug,
    path: draft.path,
    file,
    headline: raw.headline,
    kicker: raw.kicker ?? null,
    byline: raw.byline ?? null,
    summary: raw.summary ?? summaryOf(body.firstParagraph, raw.language ?? desk.site.language),
    section: draft.section,
    agency: draft.agency,
    place: raw.dateline ?? null,
    timeZone: raw.timeZone ?? desk.site.timeZone,
    date: raw.date,
    updated: raw.updated ?? null,
    version: raw.version ?? 1,
    status: raw.status ?? "usable",
    embargoed: raw.embargoed ?? null,
    licenceExpires: raw.licenceExpires ?? null,
    urgency: raw.urgency ?? null,
    topics: topicsFrom(raw.topics ?? []),
    corrections: [...(raw.corrections ?? [])].sort((a, b) => a.date.epoch - b.date.epoch || (a.text < b.text ? -1 : 1)),
    aliases: raw.aliases ?? [],
    image: image !== null && "code" in image ? null : image,
    language: raw.language ?? desk.site.language,
    sponsored: raw.sponsored ?? false,
    body: body.html,
    bodyPictures: body.pictures,
    links: body.links,
    words: body.words,
  };
  const story: Story = { ...facts, keys: storyKeys(facts, JSON.stringify([draft.blob, answers()])) };
  const unusable =
    image !== null && "code" in image ? [problemAt(source, text.front.valueAt(["image", "src"]), image)] : [];
  const problems = [...body.problems, ...unusable, ...doubts(story, draft, [...desk.agencies.values()])];
  return { story, problems, answers: answers() };
}

function leadPicture(
  image: NonNullable<StoryDraft["raw"]["image"]>,
  file: string,
  surroundings: Surroundings,
): Picture | Complaint {
  const { src, alt, caption = null, credit = null } = image;
  return surroundings.picture(file, src, { alt, caption, credit });
}

function doubts(story: Story, draft: StoryDraft, agencies: readonly Agency[]): Problem[] {
  return doubtsAbout(story, draft.text.body, agencies).map(({ place, words, complaint }) => {
    const { bodyStart, front } = draft.text;
    const from = place === "first line" ? bodyStart : front.valueAt([place]).start;
    const found = draft.source.text.indexOf(words, from);
    const start = found === -1 ? from : found;
    return problemAt(draft.source, { start, end: start + words.length }, complaint);
  });
}

function topicsFrom(names: readonly string[]): readonly Topic[] {
  const bySlug = new Map<string, Topic>();
  for (const topic of names.map(topicNamed)) {
    if (!bySlug.has(topic.slug)) bySlug.set(topic.slug, topic);
  }
  return [...bySlug.values()];
}
