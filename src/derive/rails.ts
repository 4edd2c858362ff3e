import type { Edition } from "../model/edition.ts";
import { type Fingerprint, FingerprintMaker } from "../model/fingerprint.ts";
import type { Rail, RailItem, RailLink, ShownRail } from "../model/rail.ts";
import type { Story } from "../model/story.ts";
import { ownPath } from "./own-path.ts";
import type { Portal } from "./portal.ts";
import { publicPaths } from "./public-paths.ts";

/** A page that shows rails: its path, and the links (as `linkKey` writes them) that it shows beside its rails. */
export interface RailedPage {
  readonly path: string;
  readonly shown: Pick<ReadonlySet<string>, "has">;
}

/**
 * Chooses the rails of a page: every rail of the edition in order, each with its first headlines that lead neither to
 * the page itself nor to where the page's own lists or an earlier rail lead already, and to no page of ours that does
 * not exist. A sister's headline of a story that we must not show, or its address, is left out too. A rail that has no
 * headline left is left out.
 *
 * Most pages collide with nothing: they all get the same array, so that what is made of it can be shared.
 */
export function railChooser(portal: Portal, edition: Edition): (page: RailedPage) => readonly ShownRail[] {
  return railsOf(portal, edition).choose;
}

/** The rails of every page, and what stands for all that any page may choose from. */
export interface Rails {
  /** See `railChooser`. */
  readonly choose: (page: RailedPage) => readonly ShownRail[];
  readonly print: Fingerprint;
}

export function railsOf(portal: Portal, edition: Edition): Rails {
  const size = edition.site.pageSizes.rail;
  const ours = ownPages(portal, edition);
  const byTopic = new Map(portal.topics.map(({ topic, stories }) => [topic.slug, stories]));
  const isDead = (url: string): boolean => {
    const path = ownPath(edition.site, url);
    return names(url, portal.hiddenNames) || (path !== null && !ours.isPublic(path));
  };
  const sources = edition.rails.map((rail) => sourceOf(rail, portal, byTopic, ours, isDead));

  const choose = (isTaken: (key: string) => boolean): readonly ShownRail[] => {
    const used = new Set<string>();
    const shownRails = sources.map(({ rail, items }): ShownRail => {
      const chosen: RailItem[] = [];
      for (const item of items()) {
        if (chosen.length === size) break;
        const key = linkKey(item.link);
        if (used.has(key) || isTaken(key)) continue;
        used.add(key);
        chosen.push(item);
      }
      return { id: rail.id, title: rail.title, home: rail.home, items: chosen };
    });
    return shownRails.filter((rail) => rail.items.length > 0);
  };

  const usual = choose(() => false);
  const usualKeys = usual.flatMap((rail) => rail.items.map((item) => linkKey(item.link)));
  return {
    choose: ({ path, shown }) => {
      const isTaken = (key: string): boolean => key === path || shown.has(key);
      return usualKeys.some(isTaken) ? choose(isTaken) : usual;
    },
    print: printOf(sources, farthest(portal, edition)),
  };
}

/** How many headlines of a rail a page may pass over and show at the most. */
function farthest({ stories }: Portal, { rails, site }: Edition): number {
  const { rail, list, related, front } = site.pageSizes;
  const inBody = stories.reduce((most, { links }) => Math.max(most, links.length), 0);
  const beside = Math.max(2 * list, 2 * related + 2 + inBody, front * rails.length);
  return rail * rails.length + beside + 1;
}

function printOf(sources: readonly Source[], most: number): Fingerprint {
  const maker = new FingerprintMaker().number(sources.length);
  for (const { rail, items } of sources) {
    maker.text(JSON.stringify([rail.id, rail.title, rail.home]));
    let told = 0;
    for (const item of items()) {
      if (told++ === most) break;
      maker.text(JSON.stringify(item));
    }
    maker.number(told);
  }
  return maker.made();
}

/** A rail and the headlines it may choose from, made one by one: few of a long list are ever asked for. */
interface Source {
  readonly rail: Rail;
  readonly items: () => Iterable<RailItem>;
}

function sourceOf(
  rail: Rail,
  portal: Portal,
  byTopic: ReadonlyMap<string, readonly Story[]>,
  ours: OwnPages,
  isDead: (url: string) => boolean,
): Source {
  const { filling } = rail;
  switch (filling.kind) {
    case "items": {
      const items = filling.items.filter(
        ({ link, title }) =>
          (link.kind === "own" ? ours.isNews(linkKey(link)) : !isDead(link.url)) &&
          !portal.hiddenHeadlines.has(title.toLowerCase()),
      );
      return { rail, items: () => items };
    }
    case "latest":
      return { rail, items: () => headlines(portal.stories) };
    case "section":
      return { rail, items: () => headlines(portal.bySection.get(filling.section) ?? []) };
    case "topic":
      return { rail, items: () => headlines(byTopic.get(filling.slug) ?? []) };
  }
}

/** What is known of our own pages by their paths. */
interface OwnPages {
  readonly isPublic: (path: string) => boolean;
  /** Whether a public page is no paid copy. */
  readonly isNews: (path: string) => boolean;
}

/** Tables of all paths are made only when somebody asks: most headlines lead to sisters. */
function ownPages(portal: Portal, edition: Edition): OwnPages {
  let known: ReadonlySet<string> | null = null;
  let paid: ReadonlySet<string> | null = null;
  const isPublic = (path: string): boolean => {
    known ??= publicPaths(portal, edition);
    return known.has(path);
  };
  const isPaid = (path: string): boolean => {
    paid ??= new Set(portal.stories.filter(({ sponsored }) => sponsored).map((story) => story.path));
    return paid.has(path);
  };
  return { isPublic, isNews: (path) => isPublic(path) && !isPaid(path) };
}

/** Whether a part of an address is one of some names, such as the slug in `https://sister.example/news/kfor-ready.html`. */
function names(url: string, hidden: ReadonlySet<string>): boolean {
  return hidden.size > 0 && url.split(/[/?#&=.:]+/).some((part) => hidden.has(part));
}

/** Paid copy is no news: it stands in no rail. */
function* headlines(stories: readonly Story[]): Iterable<RailItem> {
  for (const story of stories) {
    if (story.sponsored) continue;
    yield { id: story.id, title: story.headline, link: { kind: "own", path: story.path }, published: story.date };
  }
}

/** What makes two links the same: our path without query and fragment, or the parsed URL without fragment. */
export function linkKey(link: RailLink): string {
  if (link.kind === "own") return link.path.replace(/[?#].*$/s, "").replace(/\/index\.html$/, "/");
  if (!URL.canParse(link.url)) return link.url;
  const url = new URL(link.url);
  url.hash = "";
  return url.href;
}
