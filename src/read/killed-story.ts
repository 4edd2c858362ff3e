import { basename } from "node:path";
import { storyPath } from "../model/address.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { type Story, type StoryFacts, storyKeys } from "../model/story.ts";
import { parseInstant } from "./instants.ts";
import { renderedNothing } from "./markdown.ts";
import { plainLine } from "./plain-text.ts";
import type { BrokenStory, Desk } from "./story-draft.ts";

/** What an earlier release knew of a story file. */
export interface KnownStory {
  readonly id: string;
  readonly path: string;
  readonly aliases: readonly string[];
}

const kill = /^status[ \t]*:[ \t]*(["']?)canceled\1[ \t]*(#.*)?$/m;
/** What authors write when they mean it: the kill of a story that readers can see must not wait for correct spelling. */
const meantKill = /^status[ \t]*:[ \t]*["']?(cancel+ed|kill(ed)?)["']?[ \t]*(#.*)?$/im;

/** Whether a story file orders a kill, however broken the rest of it is; `isPublished` tells of the last release. */
export function ordersKill(text: string, isPublished: boolean): boolean {
  return (isPublished ? meantKill : kill).test(frontOf(text));
}

/** Whether a story file takes its story from the public: withheld, an embargo that is not over, a licence that is. */
export function ordersHold(text: string, now: Instant): boolean {
  const front = frontOf(text);
  const embargo = scalarOf(front, "embargoed");
  const lifts = parseInstant(embargo ?? "");
  const ends = parseInstant(scalarOf(front, "licenceExpires") ?? "");
  return (
    /^status[ \t]*:[ \t]*["']?with-?held/im.test(front) ||
    (embargo !== undefined && (lifts === null || now.epoch < lifts.epoch)) ||
    (ends !== null && now.epoch >= ends.epoch)
  );
}

/**
 * A killed story from a file whose front matter is not sound: who it was, by what the file still says and what an
 * earlier release knew; nothing else of it is ever used. Null where nobody can tell which page it was.
 */
export function killedStory(broken: BrokenStory, desk: Desk, known: KnownStory | null): Story | null {
  const front = frontOf(broken.source.text);
  const slug = scalarOf(front, "slug") ?? basename(broken.file, ".md");
  const date = parseInstant(scalarOf(front, "date") ?? "");
  const section = [...desk.sections.values()].find(({ id }) => id === scalarOf(front, "section"));
  const anySection = section ?? [...desk.sections.values()][0];
  const id = known?.id ?? scalarOf(front, "id") ?? slug;
  if (anySection === undefined || (known === null && date === null)) return null;
  const when = date ?? { epoch: 0 };
  const agency = scalarOf(front, "agency") ?? null;
  const words = { date: when, slug, id, section: anySection.id, agency };
  const story: StoryFacts = {
    id,
    slug,
    path: known?.path ?? storyPath(desk.site.permalink, desk.site.timeZone, words),
    file: broken.file,
    headline: plainLine(scalarOf(front, "headline") ?? ""),
    kicker: null,
    byline: null,
    summary: plainLine(scalarOf(front, "summary") ?? ""),
    section: anySection,
    agency: null,
    place: null,
    timeZone: desk.site.timeZone,
    date: when,
    updated: parseInstant(scalarOf(front, "updated") ?? ""),
    version: Number.parseInt(scalarOf(front, "version") ?? "1", 10) || 1,
    status: "canceled",
    embargoed: parseInstant(scalarOf(front, "embargoed") ?? ""),
    licenceExpires: null,
    urgency: null,
    topics: [],
    corrections: [],
    aliases: known?.aliases ?? [],
    image: null,
    language: desk.site.language,
    sponsored: false,
    body: renderedNothing,
    bodyPictures: [],
    links: [],
    words: 0,
  };
  return { ...story, keys: storyKeys(story, "") };
}

/** Problems of a killed story are worth mending, but hold nothing up. */
export function asWarnings(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, severity: "warning" }));
}

function frontOf(file: string): string {
  const text = file.trimStart();
  const start = text.indexOf("\n") + 1;
  const end = text.slice(start).search(/^---[ \t]*$/m);
  return text.slice(start, end === -1 ? 64 * 1024 : start + end);
}

function scalarOf(front: string, key: string): string | undefined {
  const found = new RegExp(`^${key}[ \\t]*:[ \\t]*(.*)$`, "m").exec(front)?.[1]?.trim();
  const bare = found?.replace(/^(["'])(.*)\1$/, "$2");
  return bare === undefined || bare === "" ? undefined : bare;
}
