import sharp from "sharp";
import { type Dice, diceOf } from "../bench/dice.ts";
import type { Papers } from "./pressroom.ts";
import { pictureNames, type StoryDraft, sectionIds, start, storyFrom, storyText } from "./story-draft.ts";

/** A newsroom as its desk left it, before it is written to a disk. */
export interface NewsroomDraft {
  /** By file. */
  readonly stories: Map<string, StoryDraft>;
  /** Pictures, static files and rails by file, the others as values that become JSON. */
  readonly others: Map<string, string | Buffer>;
  readonly rails: Map<string, object>;
  pageSizes: Record<string, number>;
  site: Record<string, unknown>;
  sections: { id: string; title: string; description: string }[];
  agencies: Record<string, Record<string, unknown>>;
  now: number;
  pathPrefix: string | null;
  /** Stories made so far, by which each has a name of its own. */
  made: number;
}

export async function newsroomFrom(seed: number, stories: number): Promise<NewsroomDraft> {
  const dice = diceOf(seed);
  const draft: NewsroomDraft = {
    stories: new Map(),
    others: new Map(),
    rails: new Map(),
    pageSizes: {
      front: dice.between(2, 6),
      list: dice.between(2, 5),
      archive: dice.between(3, 8),
      rail: dice.between(1, 3),
      feed: dice.between(2, 6),
      related: dice.between(1, 3),
    },
    site: {
      title: "The Wire",
      tagline: "As it arrives",
      url: "https://wire.example",
      tagAuthority: "wire.example,2022",
    },
    sections: sectionIds.map((id) => ({ id, title: id.toUpperCase(), description: `News of ${id}.` })),
    agencies: {
      tst: { name: "Test Wire Service", label: "TST", notice: "© Test Wire Service.", licenceDays: 65 },
      afp: { name: "Agence France-Presse", label: "AFP", notice: "© AFP." },
    },
    now: start,
    pathPrefix: null,
    made: 0,
  };
  for (let count = 0; count < stories; count++) addStory(draft, dice);
  for (const [index, name] of pictureNames.entries()) {
    draft.others.set(`articles/pictures/${name}`, await pictureOf(index));
  }
  draft.others.set("static/house/plan.txt", "The plan of the house.\n");
  draft.rails.set("sister", sisterRail(draft, dice));
  draft.rails.set("moon", { title: "Moon", _dateline: { from: "topic:Moon" } });
  draft.rails.set("world", { title: "World", _dateline: { from: "section:world" } });
  draft.rails.set("latest", { title: "Latest", _dateline: { from: "latest" } });
  draft.site["rails"] = [...draft.rails.keys()].filter(() => dice.next() < 0.4);
  return draft;
}

export function addStory(draft: NewsroomDraft, dice: Dice): string {
  const mark = ++draft.made;
  const file = `articles/2022/${dice.pick(["07", "08"])}/report-${mark}.md`;
  draft.stories.set(file, storyFrom(dice, mark, draft.now, [...draft.stories.keys()]));
  return file;
}

/** Headlines of a sister: some lead to it, some to us, some are ours. */
export function sisterRail(draft: NewsroomDraft, dice: Dice): object {
  const files = [...draft.stories.keys()];
  const items = Array.from({ length: dice.between(1, 7) }, (_, index) => {
    const file = dice.pick(files.length > 0 ? files : ["articles/2022/08/none.md"]);
    const name = file.replace(/^.*\/|\.md$/g, "");
    const headline = String(draft.stories.get(file)?.front["headline"] ?? "A word from the sister");
    const kind = dice.between(0, 4);
    const url =
      kind === 0
        ? `https://sister.example/news/${name}.html`
        : kind === 1
          ? `https://wire.example/${dice.pick(["space/", "topics/moon/", "topics/courts/", "agencies/afp/"])}`
          : `https://sister.example/news/${index}.html`;
    return { id: `sister-${index}`, url, title: kind === 2 ? headline : `Sister headline ${dice.between(1, 999)}` };
  });
  return { title: "Our sister", home_page_url: "https://sister.example/", items };
}

/** Remembers all of a newsroom but its clock; gives what makes it so again. */
export function remembered(draft: NewsroomDraft): () => void {
  const { stories, others, rails } = draft;
  const maps = { stories: new Map(stories), others: new Map(others), rails: new Map(rails) };
  const { site, pageSizes, sections, agencies } = structuredClone({
    site: draft.site,
    pageSizes: draft.pageSizes,
    sections: draft.sections,
    agencies: draft.agencies,
  });
  return () => {
    refill(stories, maps.stories);
    refill(others, maps.others);
    refill(rails, maps.rails);
    Object.assign(draft, structuredClone({ site, pageSizes, sections, agencies }));
  };
}

function refill<K, V>(map: Map<K, V>, content: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of content) map.set(key, value);
}

/** A small picture; each number gives another. */
export async function pictureOf(number: number): Promise<Buffer> {
  const known = pictures.get(number);
  if (known !== undefined) return known;
  const background = { r: (number * 53) % 256, g: (number * 97) % 256, b: (number * 151) % 256 };
  const made = await sharp({ create: { width: 24, height: 18, channels: 3, background } })
    .png()
    .toBuffer();
  pictures.set(number, made);
  return made;
}

const pictures = new Map<number, Buffer>();

/** The files of a newsroom. Values that did not change give the same texts. */
export function papersOf({ stories, others, rails, site, pageSizes, sections, agencies }: NewsroomDraft): Papers {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  return new Map<string, string | Buffer>([
    ["_data/site.json", json({ ...site, pageSizes })],
    ["_data/sections.json", json(sections)],
    ["_data/agencies.json", json(agencies)],
    ...Array.from(rails, ([id, rail]): [string, string] => [`_data/rails/${id}.json`, json(rail)]),
    ...others,
    ...Array.from(stories, ([file, story]): [string, string] => [file, storyText(story)]),
  ]);
}
