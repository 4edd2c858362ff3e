import assert from "node:assert/strict";
import fc from "fast-check";
import type { Edition } from "../../src/model/edition.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import { sameFingerprint } from "../../src/model/fingerprint.ts";
import type { Html } from "../../src/model/html.ts";
import type { Rail } from "../../src/model/rail.ts";
import type { Release } from "../../src/model/release.ts";
import { type Story, storyKeys } from "../../src/model/story.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { sharedOf } from "../../src/pages/shared.ts";
import { type Dice, diceOf } from "../bench/dice.ts";
import {
  awayItem,
  day,
  editionWith,
  energy,
  hour,
  later,
  noon,
  ownItem,
  siteWith,
  space,
  storyWith,
} from "../derive/builders.ts";
import { assets } from "../emit/newsroom.ts";
import { afp, type Page, pagesIn, upi } from "../pages/release.ts";

export const changes: fc.Arbitrary<Change> = fc.record({
  seed: fc.nat(0xffff_ffff),
  stories: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 80, max: 130 })),
  edits: fc.array(fc.nat(0xffff_ffff), { minLength: 1, maxLength: 4 }),
});

/** How many pages kept their fingerprint, how many did not, and how many of these differed in their rails alone. */
export interface Kept {
  same: number;
  other: number;
  exchanged: number;
}

export interface Change {
  readonly seed: number;
  readonly stories: number;
  readonly edits: readonly number[];
}

/**
 * Insists that no page of a changed release whose text is another has the fingerprint that it had before, and that one
 * whose fingerprint says so differs in its rails alone.
 */
export async function tellsEveryChange({ seed, stories, edits }: Change, kept: Kept): Promise<void> {
  const before = releaseFrom(seed, stories);
  const after = edits.reduce(edited, before);
  const [old, young] = [await printedPages(before), await printedPages(after)];
  const { railsPrint } = sharedOf(before);
  for (const [file, { print, render, slot }] of young) {
    const earlier = old.get(file);
    if (earlier === undefined || print === null || earlier.print === null) continue;
    if (sameFingerprint(print, earlier.print)) {
      assert.equal(render(), earlier.render(), file);
      kept.same++;
      continue;
    }
    kept.other++;
    const part = slot(railsPrint);
    if (part === null || !sameFingerprint(part.print, earlier.print)) continue;
    const [head, rest, ...more] = earlier.render().split(part.start);
    if (rest === undefined) continue;
    assert.deepEqual(more, [], `${file} has two such parts`);
    const tail = rest.slice(rest.indexOf(part.end) + part.end.length);
    assert.equal(head + part.markup() + tail, render(), file);
    assert.ok(render().startsWith(part.opening), file);
    kept.exchanged++;
  }
}

interface PrintedPage extends Pick<Page, "render" | "slot"> {
  readonly print: Fingerprint | null;
}

async function printedPages(release: Release): Promise<ReadonlyMap<string, PrintedPage>> {
  const prints = new Map<string, Fingerprint | null>();
  const pages = await pagesIn(release, (file, print) => prints.set(file, print));
  return new Map(pages.map(({ file, render, slot }) => [file, { print: prints.get(file) ?? null, render, slot }]));
}

/** Few stories share two topics, though each topic has many: what such a story shares with others lies far back. */
function topicsFrom(dice: Dice): readonly string[] {
  const common = dice.next() < 0.06 ? ["NATO", "Moon"] : [dice.pick(["NATO", "Moon"])];
  return dice.next() < 0.2 ? [...common, "Oil"] : common;
}

/** Few instants, so that ties are many; few topics, so that each has many stories. */
function storyFrom(dice: Dice, index: number, paths: readonly string[]): Story {
  const linked = paths.filter(() => dice.next() < 2 / (paths.length + 2));
  const links = dice.next() < 0.1 ? [...linked, "https://sister.example/1"] : linked;
  const plain = storyWith({
    slug: `s${index}`,
    date: later(noon, -dice.between(-1, 30) * 12 * hour),
    section: dice.next() < 0.8 ? space : energy,
    agency: dice.pick([afp, upi, null]),
    headline: `Headline ${dice.between(1, 999)}`,
    topics: topicsFrom(dice).map((name) => topicNamed(dice.next() < 0.9 ? name : name.toLowerCase())),
    status: dice.next() < 0.92 ? "usable" : dice.pick(["withheld", "canceled"]),
    embargoed: dice.next() < 0.95 ? null : later(noon, dice.between(-2, 2) * day),
    urgency: dice.next() < 0.9 ? null : 1,
    sponsored: dice.next() < 0.05,
    corrections: dice.next() < 0.9 ? [] : [{ date: noon, kind: "correction", text: `A slip ${index}` }],
    links,
    body: html(
      `<p>Body ${dice.between(1, 999)}.</p>${links.map((link) => `<p><a href="${link}">It</a></p>`).join("")}`,
    ),
  });
  return { ...plain, keys: storyKeys(plain, plain.body) };
}

function releaseFrom(seed: number, count: number): Release {
  const dice = diceOf(seed);
  const stories: Story[] = [];
  for (let index = 0; index < count; index++)
    stories.push(
      storyFrom(
        dice,
        index,
        stories.map(({ path }) => path),
      ),
    );
  const sizes = {
    front: 4,
    list: dice.between(2, 9),
    archive: 9,
    rail: dice.between(1, 3),
    feed: 4,
    related: dice.between(1, 4),
  };
  const edition = {
    site: siteWith({ pageSizes: sizes }),
    agencies: [afp, upi],
    stories,
    rails: railsFrom(dice, stories),
  };
  return { edition: editionWith(edition), assets, now: noon, preview: null };
}

function railsFrom(dice: Dice, stories: readonly Story[]): readonly Rail[] {
  const items = Array.from({ length: dice.between(1, 9) }, (_, index) =>
    dice.next() < 0.4 && stories.length > 0
      ? ownItem(dice.pick(stories).path)
      : awayItem(`https://sister.example/${index}`),
  );
  const rails: readonly Rail[] = [
    { id: "sister", title: "Sister", home: null, filling: { kind: "items", items }, health: null },
    { id: "latest", title: "Latest", home: null, filling: { kind: "latest" }, health: null },
    { id: "moon", title: "Moon", home: null, filling: { kind: "topic", slug: "moon" }, health: null },
    { id: "energy", title: "Energy", home: null, filling: { kind: "section", section: "energy" }, health: null },
  ];
  return rails.filter(() => dice.next() < 0.3);
}

/** Another state of a release: some story, the clock or the rails are others. */
function edited(release: Release, chance: number): Release {
  const dice = diceOf(chance);
  const { edition, now } = release;
  const { stories } = edition;
  const changed = (parts: Partial<Edition>): Release => ({
    ...release,
    edition: editionWith({ ...edition, ...parts }),
  });
  const at = dice.between(0, Math.max(0, stories.length - 1));
  const story = stories[at];
  const paths = stories.map(({ path }) => path);
  switch (dice.between(0, 6)) {
    case 0:
      return changed({ stories: [...stories, storyFrom(dice, stories.length + dice.between(200, 900), paths)] });
    case 1:
      return changed({ stories: stories.filter((_, index) => index !== at) });
    case 2:
      return changed({ rails: railsFrom(dice, stories) });
    case 3:
      return { ...release, now: later(now, dice.between(-2, 20) * day) };
    case 4:
      return changed({ stories: stories.map((each) => (each === story ? withoutLinks(story) : each)) });
    default: {
      // The same place in most lists, with other facts.
      const other = storyFrom(dice, Number(story?.slug.slice(1) ?? 0), paths);
      const date = story === undefined || dice.next() < 0.3 ? other.date : story.date;
      const moved = { ...other, date, path: story?.path ?? other.path };
      return changed({ stories: stories.map((each) => (each === story ? keyed(moved) : each)) });
    }
  }
}

function withoutLinks(story: Story): Story {
  return keyed({ ...story, links: [], body: html("<p>Body.</p>") });
}

function keyed(story: Story): Story {
  const { keys: _, ...facts } = story;
  return { ...facts, keys: storyKeys(facts, story.body) };
}

/** Test bodies are trusted by decree. */
function html(text: string): Html {
  if (isHtml(text)) return text;
  throw new Error("unreachable");
}

function isHtml(_text: string): _text is Html {
  return true;
}
