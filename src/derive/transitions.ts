import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import { licenceEnd } from "../model/licence.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";
import { type Transition, type TransitionKind, transitionKinds } from "../model/transition.ts";
import { archivedFrom, longestMonth } from "./age.ts";
import { newsWindowEnd } from "./news-window.ts";
import { headlinesUntil } from "./quiet-rails.ts";
import { visibilityOf } from "./visibility.ts";

/**
 * All instants after `now` at which the site becomes wrong if nobody builds it again, soonest first; ties in the order
 * of `transitionKinds`, then by story id. Killed and withheld stories have none, and neither has one whose licence ends
 * before its embargo does. For editors: it names stories that nobody else may know of.
 */
export function transitionsOf(edition: Edition, now: Instant): readonly Transition[] {
  return edition.stories.flatMap((story) => comingOf(story, now, edition.site)).sort(compareTransitions);
}

/** What has happened since an instant: after `from`, and at `until` at the latest. */
export function transitionsBetween(edition: Edition, from: Instant, until: Instant): readonly Transition[] {
  return transitionsOf(edition, from).filter(({ at }) => at.epoch <= until.epoch);
}

/** The first instant after `now` at which time alone changes a story that is public now; null where there is none. */
export function nextPublicChange(edition: Edition, now: Instant): Instant | null {
  const epoch = edition.stories
    .filter((story) => visibilityOf(story, now) === "public")
    .flatMap((story) => comingOf(story, now, edition.site))
    .reduce((soonest, { at }) => Math.min(soonest, at.epoch), Number.POSITIVE_INFINITY);
  return Number.isFinite(epoch) ? { epoch } : null;
}

/**
 * The first instant after `now` at which time alone changes anything, be it only how many stories are counted of a kind
 * that nobody sees; null where there is none.
 */
export function nextChange(edition: Edition, now: Instant): Instant | null {
  let epoch = Number.POSITIVE_INFINITY;
  for (const story of edition.stories) {
    // A story whose licence ends before its embargo does is never seen, but has expired from then on.
    const lifts = story.embargoed?.epoch ?? Number.NEGATIVE_INFINITY;
    if (lifts > now.epoch && visibilityOf(story, now) === "embargoed") epoch = Math.min(epoch, lifts);
    for (const { at } of comingOf(story, now, edition.site)) epoch = Math.min(epoch, at.epoch);
  }
  return Number.isFinite(epoch) ? { epoch } : null;
}

function comingOf(story: Story, now: Instant, site: Site): readonly Transition[] {
  const visibility = visibilityOf(story, now);
  if (visibility !== "public" && visibility !== "embargoed") return [];
  // The public sees the story from `lift` until just before `end`.
  const lift = story.embargoed?.epoch ?? Number.NEGATIVE_INFINITY;
  const end = licenceEnd(story)?.epoch ?? Number.POSITIVE_INFINITY;
  if (end <= lift) return [];

  const headlines = headlinesUntil(story, site);
  // Of an archive most stories have nothing before them.
  const isQuiet = lift <= now.epoch && end === Number.POSITIVE_INFINITY && story.date.epoch + longestMonth <= now.epoch;
  if (isQuiet && (headlines === null || headlines.epoch <= now.epoch)) return [];

  const { id, file, path, date } = story;
  const coming = (kind: TransitionKind, epoch: number): readonly Transition[] =>
    epoch > now.epoch ? [{ at: { epoch }, kind, story: { id, file, headline: story.headline, path } }] : [];
  const whileShown = (kind: TransitionKind, epoch: number): readonly Transition[] =>
    lift < epoch && epoch < end ? coming(kind, epoch) : [];
  return [
    ...coming("embargo-lifts", lift),
    ...whileShown("enters-news-sitemap", date.epoch),
    ...whileShown("leaves-news-sitemap", newsWindowEnd(story).epoch),
    ...(date.epoch + longestMonth > now.epoch ? whileShown("becomes-archived", archivedFrom(story).epoch) : []),
    ...(headlines === null ? [] : whileShown("loses-headlines", headlines.epoch)),
    ...(Number.isFinite(end) ? coming("licence-ends", end) : []),
  ];
}

function compareTransitions(a: Transition, b: Transition): number {
  return (
    a.at.epoch - b.at.epoch ||
    transitionKinds.indexOf(a.kind) - transitionKinds.indexOf(b.kind) ||
    compareText(a.story.id, b.story.id)
  );
}

/** By UTF-16 code units: the same order on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
