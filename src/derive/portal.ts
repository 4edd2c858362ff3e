import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { ArchiveYear } from "../model/listing.ts";
import type { Preview } from "../model/preview.ts";
import type { Story } from "../model/story.ts";
import { type AgencyStories, agenciesOf } from "./agencies.ts";
import { archiveOf } from "./archive.ts";
import { correctionsOf, type StoryCorrection } from "./corrections.ts";
import { historiesOf, type PublicVersion } from "./history.ts";
import { moreFromSection } from "./more-from.ts";
import { type Neighbours, neighboursIn } from "./neighbours.ts";
import { relatedFinder } from "./related.ts";
import { hiddenNames } from "./secrets.ts";
import { sectionsOf } from "./sections.ts";
import { hiddenStories, shownStories } from "./shown.ts";
import { type TopicStories, topicsOf } from "./topics.ts";

/** Everything that pages show, made from the public stories of an edition and from nothing else. */
export interface Portal {
  /** Newest first, like every list of stories here. */
  readonly stories: readonly Story[];
  /** Headlines of stories that are not shown, in lower case: a sister's rail may still carry them. */
  readonly hiddenHeadlines: ReadonlySet<string>;
  /** Words of addresses by which a story that is not shown would be known: its slug and its id, where they are telling. */
  readonly hiddenNames: ReadonlySet<string>;
  /** By section id; every section of the edition is there, also an empty one. */
  readonly bySection: ReadonlyMap<string, readonly Story[]>;
  /** By name; each slug once. */
  readonly topics: readonly TopicStories[];
  /** Those that have stories, by id. */
  readonly agencies: readonly AgencyStories[];
  /** Newest first; days are counted in the site's time zone. */
  readonly archive: readonly ArchiveYear[];
  /** Newest first. */
  readonly corrections: readonly StoryCorrection[];
  /** The versions of each story that has more than one to show, by its id; newest first. */
  readonly histories: ReadonlyMap<string, readonly PublicVersion[]>;
  /** The stories next to one in its section. */
  readonly neighbours: (story: Story) => Neighbours;
  /** The stories that share topics with one, best first; see `related.ts`. */
  readonly relatedTo: (story: Story) => readonly Story[];
  /** More stories of a story's section, newest first, none of them among its neighbours and its related ones. */
  readonly moreFrom: (story: Story) => readonly Story[];
}

/** The portal at an instant; a preview may show more than the public stories. Linear in the stories; each question about one story then costs O(log n). */
export function portalOf(edition: Edition, now: Instant, preview: Preview | null = null): Portal {
  const stories = shownStories(edition, now, preview);
  const bySection = sectionsOf(edition.sections, stories);
  const sectionOf = (story: Story): readonly Story[] => bySection.get(story.section.id) ?? [];
  const { related } = edition.site.pageSizes;
  const relatedTo = lastAnswerKept(relatedFinder(stories, related));
  return {
    stories,
    hiddenHeadlines: new Set(hiddenStories(edition, now, preview).map(({ headline }) => headline.toLowerCase())),
    hiddenNames: hiddenNames(edition, now, preview),
    bySection,
    topics: topicsOf(stories),
    agencies: agenciesOf(edition.agencies, stories),
    archive: archiveOf(stories, edition.site.timeZone),
    corrections: correctionsOf(stories),
    neighbours: (story) => neighboursIn(sectionOf(story), story),
    histories: historiesOf(edition, now),
    relatedTo,
    moreFrom: (story) => moreFromSection(sectionOf(story), story, relatedTo(story), related),
  };
}

/** A page asks for a story's related stories, and then for more from its section, which leaves them out. */
function lastAnswerKept<T>(answerTo: (story: Story) => T): (story: Story) => T {
  let last: { readonly story: Story; readonly answer: T } | null = null;
  return (story) => {
    if (last?.story !== story) last = { story, answer: answerTo(story) };
    return last.answer;
  };
}
