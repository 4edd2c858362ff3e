import { type Dice, diceOf } from "../bench/dice.ts";
import { addStory, type NewsroomDraft, pictureOf, sisterRail } from "./newsroom-draft.ts";
import {
  agencyIds,
  bodyFrom,
  correctionFrom,
  day,
  headlineFrom,
  hour,
  isoOf,
  pictureFrom,
  pictureNames,
  type StoryDraft,
  sectionIds,
  topicNames,
} from "./story-draft.ts";

/** What somebody does to a newsroom. `chance` decides all that the kind leaves open. */
export interface Edit {
  readonly kind: EditKind;
  readonly chance: number;
}

/** What an edit may work with. */
interface Bench {
  readonly draft: NewsroomDraft;
  readonly dice: Dice;
  /** States of the newsroom's stories before earlier steps, oldest first. */
  readonly past: readonly ReadonlyMap<string, StoryDraft>[];
  /** Told of a file that gets another time but no other byte. */
  readonly touch: (file: string) => void;
}

type Work = (bench: Bench) => void | Promise<void>;

/** Changes keys of the front matter of some story; null takes one away. */
function front(keys: (bench: Bench, story: StoryDraft, mark: number) => Readonly<Record<string, unknown>>): Work {
  return (bench) =>
    onStory(bench, (story, file) => {
      const changed = { ...story.front, ...keys(bench, story, markOf(file)) };
      return { ...story, front: Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null)) };
    });
}

function onStory({ draft, dice }: Bench, change: (story: StoryDraft, file: string) => StoryDraft): void {
  const file = someStory(draft, dice);
  const story = file === null ? undefined : draft.stories.get(file);
  if (file !== null && story !== undefined) draft.stories.set(file, change(story, file));
}

function someStory({ stories }: NewsroomDraft, dice: Dice): string | null {
  return stories.size === 0 ? null : dice.pick([...stories.keys()]);
}

/** The story files that a body links to. */
function linksIn(body: string): readonly string[] {
  return [...body.matchAll(/\]\(\.\.\/\.\.\/([^)]*\.md)\)/g)].map(([, file = ""]) => `articles/${file}`);
}

function markOf(file: string): number {
  return Number(/\d+(?=[a-z]*\.md$)/.exec(file)?.[0] ?? 0);
}

function clock(least: number, most: number): Work {
  return ({ draft, dice }) => {
    draft.now += dice.between(least, most);
  };
}

function renamed(folder: (dice: Dice) => string, name: (stem: string) => string): Work {
  return ({ draft, dice }) => {
    const file = someStory(draft, dice);
    const story = file === null ? undefined : draft.stories.get(file);
    if (file === null || story === undefined) return;
    const stem = file.replace(/^.*\/|\.md$/g, "");
    const target = `articles/2022/${folder(dice)}/${name(stem)}.md`;
    if (draft.stories.has(target)) return;
    draft.stories.delete(file);
    draft.stories.set(target, story);
  };
}

const works = {
  add: ({ draft, dice }) => {
    addStory(draft, dice);
  },
  headline: front(({ dice, draft }) => ({ headline: headlineFrom(dice, ++draft.made) })),
  sameHeadline: front(({ dice, draft }, { front: own }) => {
    const other = draft.stories.get(someStory(draft, dice) ?? "");
    return { headline: other?.front["headline"] ?? own["headline"] };
  }),
  body: (bench) =>
    onStory(bench, (story, file) => ({
      ...story,
      body: bodyFrom(bench.dice, markOf(file) + bench.dice.between(1, 9) / 10, [...bench.draft.stories.keys()]),
    })),
  date: front(({ dice, draft }) => ({ date: isoOf(draft.now - dice.between(-2, 900) * hour), updated: null })),
  update: front(({ dice, draft }, _story, mark) => ({
    updated: isoOf(draft.now + 2 * day),
    version: dice.between(2, 4),
    corrections: [correctionFrom(dice, mark, draft.now + 2 * day)],
  })),
  section: front(({ dice }) => ({ section: dice.pick(sectionIds) })),
  topics: front(({ dice }) => ({ topics: topicNames.filter(() => dice.next() < 0.35) })),
  slug: front(({ dice }, _story, mark) => ({ slug: dice.pick([null, `other-${mark}`, `report-${mark}`]) })),
  id: front(({ dice }, _story, mark) => ({ id: dice.pick([null, `own-${mark}`]) })),
  alias: front(({ dice }, _story, mark) => ({ aliases: dice.pick([null, [`/reports/New_${mark}.html`]]) })),
  agency: front(({ dice }) => ({ agency: dice.pick([null, ...agencyIds]) })),
  image: front(({ dice }) => ({ image: dice.pick([null, pictureFrom(dice), pictureFrom(dice)]) })),
  urgency: front(({ dice }) => ({ urgency: dice.pick([null, 1, 2, 5]) })),
  sponsored: ({ draft, dice }) => {
    // Others say so where they link to it.
    const linked = [...draft.stories.values()].flatMap(({ body }) => linksIn(body));
    const file = linked.length === 0 ? someStory(draft, dice) : dice.pick(linked);
    const story = draft.stories.get(file ?? "");
    if (file === null || story === undefined) return;
    draft.stories.set(file, { ...story, front: { ...story.front, sponsored: story.front["sponsored"] !== true } });
  },
  rename: renamed(
    () => "08",
    (stem) => (stem.endsWith("b") ? stem.slice(0, -1) : `${stem}b`),
  ),
  move: renamed(
    (dice) => dice.pick(["06", "07", "08"]),
    (stem) => stem,
  ),
  kill: front(() => ({ status: "canceled" })),
  withhold: front(() => ({ status: "withheld" })),
  revive: (bench) => {
    for (const [file, story] of bench.draft.stories) {
      if (story.front["status"] === undefined || bench.dice.next() < 0.3) continue;
      const version = bench.dice.pick([1, 2, 7]);
      bench.draft.stories.set(file, { ...story, front: { ...story.front, status: "usable", version } });
    }
  },
  embargo: front(({ dice, draft }) => ({
    embargoed: dice.pick([null, isoOf(draft.now + dice.between(-10, 30) * hour)]),
  })),
  licence: front(({ dice, draft }) => ({
    licenceExpires: dice.pick([null, isoOf(draft.now + dice.between(-10, 30) * hour)]),
  })),
  delete: ({ draft, dice }) => {
    draft.stories.delete(someStory(draft, dice) ?? "");
  },
  unEdit: ({ draft, dice, past }) => {
    const state = past.length === 0 ? null : dice.pick(past);
    const file = state === null || state.size === 0 ? null : dice.pick([...state.keys()]);
    const story = file === null ? undefined : state?.get(file);
    if (file !== null && story !== undefined) draft.stories.set(file, story);
  },
  unDo: ({ draft, past }) => {
    const before = past.at(-1);
    if (before === undefined) return;
    draft.stories.clear();
    for (const [file, story] of before) draft.stories.set(file, story);
  },
  touch: ({ draft, dice, touch }) => {
    for (const file of [...draft.stories.keys(), ...draft.others.keys()]) if (dice.next() < 0.3) touch(file);
  },
  shatter: (bench) => onStory(bench, (story) => ({ ...story, broken: true })),
  mend: ({ draft, dice }) => {
    for (const [file, story] of draft.stories) {
      if (story.broken && dice.next() < 0.7) draft.stories.set(file, { ...story, broken: false });
    }
  },
  rail: ({ draft, dice }) => {
    const change = dice.between(0, 3);
    if (change === 0)
      draft.rails.set("latest", { title: `Latest ${dice.between(1, 3)}`, _dateline: { from: "latest" } });
    else if (change === 1) {
      const from = dice.pick(["topic:NATO", "section:space", "latest", "topic:Moon"]);
      draft.rails.set("moon", { title: "Moon", _dateline: { from } });
    } else draft.rails.set("sister", sisterRail(draft, dice));
  },
  rails: ({ draft, dice }) => {
    draft.site["rails"] = [...draft.rails.keys()].filter(() => dice.next() < 0.5);
  },
  agencies: ({ draft, dice }) => {
    const { tst } = draft.agencies;
    if (tst === undefined) return;
    tst[dice.pick(["notice", "name", "label"])] = `Wire ${dice.between(1, 9)}`;
    if (dice.next() < 0.5) tst["licenceDays"] = dice.between(5, 70);
  },
  noAgency: ({ draft, dice }) => {
    if (draft.agencies["afp"] === undefined) draft.agencies["afp"] = { name: "AFP", label: "AFP", notice: "© AFP." };
    else if (dice.next() < 0.3) delete draft.agencies["afp"];
  },
  sections: ({ draft, dice }) => {
    const section = dice.pick(draft.sections);
    if (dice.next() < 0.5) section.title = `Section ${dice.between(1, 9)}`;
    else draft.sections.reverse();
  },
  pageSizes: ({ draft, dice }) => {
    const size = dice.pick(["front", "list", "archive", "rail", "feed", "related"]);
    draft.pageSizes[size] = dice.between(1, 6);
  },
  site: ({ draft, dice }) => {
    if (dice.next() < 0.4) draft.site["tagline"] = `News ${dice.between(1, 9)}`;
    else if (dice.next() < 0.5) draft.site["timeZone"] = dice.pick(["UTC", "America/New_York", "Asia/Tokyo"]);
    else draft.site["permalink"] = dice.pick(["/{year}/{month}/{day}/{slug}.html", "/{section}/{slug}/"]);
  },
  statics: ({ draft, dice }) => {
    const name = dice.pick(["house/plan.txt", "house/map.txt", "a.txt", "pictures/own.txt"]);
    if (dice.next() < 0.3) draft.others.delete(`static/${name}`);
    else draft.others.set(`static/${name}`, `Number ${dice.between(1, 5)}.\n`);
  },
  tellingStatic: ({ draft, dice }) => {
    const story = draft.stories.get(someStory(draft, dice) ?? "");
    if (draft.others.delete("static/telling.txt") || story === undefined) return;
    draft.others.set("static/telling.txt", `${story.front["headline"]}\n`);
  },
  takenStatic: ({ draft }) => {
    if (!draft.others.delete("static/robots.txt")) draft.others.set("static/robots.txt", "User-agent: *\n");
  },
  picture: async ({ draft, dice }) => {
    draft.others.set(`articles/pictures/${dice.pick(pictureNames)}`, await pictureOf(dice.between(0, 6)));
  },
  noPicture: async ({ draft, dice }) => {
    const file = `articles/pictures/${dice.pick(pictureNames)}`;
    if (!draft.others.delete(file)) draft.others.set(file, await pictureOf(dice.between(0, 6)));
  },
  minutes: clock(1, hour),
  hours: clock(hour, 30 * hour),
  weeks: clock(day, 40 * day),
  back: clock(-3 * day, -1),
  prefix: ({ draft, dice }) => {
    draft.pathPrefix = draft.pathPrefix === null && dice.next() < 0.5 ? "/x/" : null;
  },
} as const satisfies Record<string, Work>;

export type EditKind = keyof typeof works;

export const editKinds = Object.keys(works).filter((kind): kind is EditKind => kind in works);

/** Makes an edit. Where there is nothing to edit, nothing happens. */
export async function makeEdit({ kind, chance }: Edit, bench: Omit<Bench, "dice">): Promise<void> {
  const work: Work = works[kind];
  await work({ ...bench, dice: diceOf(chance) });
}
