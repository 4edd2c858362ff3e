import type { VNode } from "preact";
import { fileOfPath } from "../model/address.ts";
import type { Sheet } from "../model/assets.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { PageSlot } from "../model/page-slot.ts";
import type { PageText } from "../model/page-text.ts";
import type { ShownRail } from "../model/rail.ts";
import type { Release } from "../model/release.ts";
import { documentOpening, documentRest } from "../view/layouts/document.tsx";
import { railsMarkup, railsSlot } from "../view/parts/rail.tsx";
import { sharedOf } from "./shared.ts";

/** A page: the file that it becomes, relative to the release, and the item that it is about. */
export interface Page<T> {
  readonly file: string;
  readonly item: T;
}

/** What Eleventy hands to a template: the desk with the release, and the pages to render. */
export interface PageData<T> {
  readonly desk: {
    readonly release: Release;
    /** How many pages Eleventy is given at once. */
    readonly bundleSize: number;
    /** Whether the page in a file has to be rendered; `print` gives null where only rendering it can tell what it shows. */
    wants(file: string, print: () => Fingerprint | null): boolean;
    /** Takes the bundle that begins with a file; false where another process has taken it. */
    takes(file: string): boolean;
    /** Takes the text of a page; what it gives back is for Eleventy to write. */
    hand(file: string, text: PageText): string | undefined;
    /** Stands for the rails of the last release; null where none of its pages can be given others. */
    readonly earlierRails: Fingerprint | null;
    /** Makes a page from that of the last release by exchanging a part of it; false where that cannot be. */
    exchange(file: string, slot: PageSlot): boolean;
  };
  readonly bundle: Bundle<T>;
}

/**
 * The data of a page template: it makes one page for each item of the release, at the item's path below the root.
 * Eleventy's pagination asks for a list in the data, `anyList`, and then takes the one that `before` makes: bundles of
 * pages, since what Eleventy does for each of its own pages costs as much as rendering one.
 *
 * @param printOf stands for everything that the page of an item shows, beside what is the same on every page; without
 *   it the page is rendered in every build.
 */
export function route<T>(
  itemsOf: (release: Release) => readonly T[],
  pathOf: (item: T) => string,
  printOf: ((item: T, release: Release) => Fingerprint) | null = null,
) {
  return {
    pagination: {
      data: "anyList",
      size: 1,
      alias: "bundle",
      before: (_anyList: unknown, { desk }: Pick<PageData<T>, "desk">): readonly Bundle<T>[] => {
        const wanted: Page<T>[] = [];
        for (const item of itemsOf(desk.release)) {
          const file = fileOfPath(pathOf(item));
          if (desk.wants(file, () => printOf?.(item, desk.release) ?? null)) wanted.push({ file, item });
        }
        return bundlesOf(wanted, desk.bundleSize);
      },
    },
    eleventyExcludeFromCollections: true,
    permalink: ({ bundle }: Pick<PageData<T>, "bundle">) => bundle.pages[0]?.file ?? false,
  };
}

/** Pages that Eleventy takes for one. A class, since Eleventy would copy a plain object. */
export class Bundle<T> {
  readonly pages: readonly Page<T>[];

  constructor(pages: readonly Page<T>[]) {
    this.pages = pages;
  }
}

function bundlesOf<T>(pages: readonly Page<T>[], size: number): readonly Bundle<T>[] {
  return Array.from(
    { length: Math.ceil(pages.length / size) },
    (_, index) => new Bundle(pages.slice(index * size, (index + 1) * size)),
  );
}

/** A template's function from its item to the text of a file. */
export function page<T>(textOf: (item: T, release: Release) => string) {
  return rendered<T>((item, release) => ({ opening: "", rest: textOf(item, release) }));
}

/** The rails of an item's page, as a part that can be exchanged. */
export interface RailsPart<T> {
  /** As the route's `printOf`, with `rails` for what stands for the rails. */
  readonly printWith: (item: T, rails: Fingerprint, release: Release) => Fingerprint;
  readonly railsOf: (item: T, release: Release) => readonly ShownRail[];
}

/**
 * A template's function from its item to a page of HTML.
 *
 * @param sheet the style sheet for the layout of these pages.
 * @param part where there is one, a page in which only the rails have changed is not rendered: it gets others.
 */
export function documentPage<T>(
  sheet: Sheet,
  documentOf: (item: T, release: Release) => VNode,
  part: RailsPart<T> | null = null,
) {
  const openingOf = (release: Release) => documentOpening(sharedOf(release).frame, sheet);
  return rendered<T>(
    (item, release) => ({ opening: openingOf(release), rest: documentRest(documentOf(item, release)) }),
    part === null
      ? null
      : (item, release, earlierRails) => ({
          ...railsSlot,
          print: part.printWith(item, earlierRails, release),
          opening: openingOf(release),
          markup: () => railsMarkup(release.edition.site, part.railsOf(item, release)),
        }),
  );
}

function rendered<T>(
  textOf: (item: T, release: Release) => PageText,
  slotOf: ((item: T, release: Release, earlierRails: Fingerprint) => PageSlot) | null = null,
) {
  return ({ bundle, desk }: PageData<T>): string | undefined => {
    const { release, earlierRails } = desk;
    const [first] = bundle.pages;
    if (first === undefined || !desk.takes(first.file)) return undefined;
    let left: string | undefined;
    for (const { file, item } of bundle.pages) {
      const isDone =
        slotOf !== null && earlierRails !== null && desk.exchange(file, slotOf(item, release, earlierRails));
      if (!isDone) left = desk.hand(file, textOf(item, release));
    }
    return left;
  };
}
