import type { Edition } from "../model/edition.ts";
import { storyEntryId } from "../model/feed.ts";
import type { Instant } from "../model/instant.ts";
import type { Picture } from "../model/picture.ts";
import type { Preview } from "../model/preview.ts";
import type { Story } from "../model/story.ts";
import { historiesOf } from "./history.ts";
import { hiddenStories, shownStories } from "./shown.ts";
import { isShown } from "./visibility.ts";

/** What no file of a release may hold of a story that is not public. */
export interface Secret {
  readonly story: Story;
  /** What the text is: `headline`, `summary`, `first sentence`, `id`, `slug`, `picture`. */
  readonly kind: string;
  readonly text: string;
}

/** The secrets of every story that is not shown, in the order of the stories. */
export function secretsOf(edition: Edition, now: Instant, preview: Preview | null): readonly Secret[] {
  return hiddenStories(edition, now, preview).flatMap(secretsOfStory);
}

/** The slugs and ids of stories that are not shown, where they are telling and no shown story bears them. */
export function hiddenNames(edition: Edition, now: Instant, preview: Preview | null): ReadonlySet<string> {
  const names = new Set(hiddenStories(edition, now, preview).flatMap(({ slug, id }) => [slug, id].filter(isTelling)));
  if (names.size === 0) return names;
  for (const story of edition.stories) {
    if (!isShown(story, now, preview)) continue;
    names.delete(story.slug);
    names.delete(story.id);
  }
  return names;
}

/**
 * The texts of every shown story: what stands there too is no secret. Markup is as in the pages. Bodies come last: what two
 * stories have in common is a headline for the most part, and whoever has found it reads no further.
 */
export function* publicTexts(edition: Edition, now: Instant, preview: Preview | null): Iterable<string> {
  const { site, sections, agencies } = edition;
  yield [site.title, site.tagline, site.description, ...sections.flatMap(({ id, title }) => [id, title])].join("\n");
  yield agencies.flatMap(({ id, name, notice }) => [id, name, notice]).join("\n");
  for (const versions of historiesOf(edition, now).values()) {
    yield versions.flatMap(({ copy }) => [copy.headline, ...copy.paragraphs]).join("\n");
  }
  // Asked once more: a list that lets a story through by mistake must not make its secrets public here.
  const stories = shownStories(edition, now, preview).filter((story) => isShown(story, now, preview));
  for (const story of stories) {
    yield [
      story.path,
      story.id,
      // A short id is looked for in this form, and may be the start of another, as 9 is of 90.
      storyEntryId(story),
      story.slug,
      story.headline,
      story.kicker ?? "",
      story.byline ?? "",
      story.place ?? "",
      story.summary,
      ...story.topics.flatMap(({ name, slug }) => [name, slug]),
      ...story.aliases,
      ...story.corrections.map(({ text }) => text),
      ...picturesOf(story).flatMap(({ file, hash, alt, caption, credit }) => [
        file,
        hash,
        alt,
        caption ?? "",
        credit ?? "",
      ]),
    ].join("\n");
  }
  for (const { body } of stories) yield body;
}

function secretsOfStory(story: Story): Secret[] {
  const secret = (kind: string, text: string): Secret => ({ story, kind, text });
  return [
    // A short word names nothing; where it stands as an id or a slug, it stands in one of these forms.
    secret("id", isTelling(story.id) ? story.id : storyEntryId(story)),
    secret("slug", isTelling(story.slug) ? story.slug : story.path),
    secret("path", story.path),
    ...[secret("headline", story.headline), secret("summary", story.summary)].filter(({ text }) => isTelling(text)),
    ...firstSentences(story.body).map((text) => secret("first sentence", text)),
    ...picturesOf(story).flatMap(({ file, hash }) => [
      ...(isTelling(baseName(file)) ? [secret("picture", baseName(file))] : []),
      secret("picture", hash),
    ]),
  ].filter(({ text }) => text.length >= 4);
}

function picturesOf(story: Story): readonly Picture[] {
  return story.image === null ? story.bodyPictures : [story.image, ...story.bodyPictures];
}

/** Several words, or a word long enough to be meant: the portal itself prints "Archive" and has an `icon.png`. */
function isTelling(text: string): boolean {
  return /[-\s]/.test(text) ? text.length >= 8 : text.length >= 14;
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** The start of the body's first paragraph, in the longest stretch without markup: as it stands, and decoded. */
function firstSentences(body: string): readonly string[] {
  const paragraph = /<p>(.*?)<\/p>/s.exec(body)?.[1] ?? "";
  const stretches = paragraph.split(/<[^>]*>/);
  const longest = stretches.reduce((best, each) => (each.length > best.length ? each : best), "").trim();
  const sentence = /^.{20,}?[.!?](?=\s|$)/s.exec(longest)?.[0] ?? longest;
  if (sentence.length < 12) return [];
  const decoded = sentence
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  return decoded === sentence ? [sentence] : [sentence, decoded];
}
