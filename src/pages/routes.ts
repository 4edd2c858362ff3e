import { fileOfPath } from "../model/address.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { Release } from "../model/release.ts";

/** What Eleventy hands to a page: the desk with the release, and the item that the page is about. */
export interface PageData<T> {
  readonly desk: {
    readonly release: Release;
    /** Whether the page in a file has to be rendered; null where only rendering it can tell what it shows. */
    wants(file: string, print: Fingerprint | null): boolean;
    /** Those of a template's wanted items whose pages are rendered in this run; they are made once. */
    share<I>(template: string, wanted: () => readonly I[]): readonly I[];
    /** Takes the text of a page; what it gives back is for Eleventy to write. */
    hand(path: string, text: string): string | undefined;
  };
  readonly page: { readonly inputPath: string; readonly outputPath: string };
  readonly item: T;
}

/**
 * The data of a page template: it makes one page for each item of the release, at the item's path below the root.
 * Eleventy's pagination asks for a list in the data, `anyList`, and then takes the one that `before` makes.
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
      alias: "item",
      before: (_anyList: unknown, { desk, page: { inputPath } }: PageData<T>) =>
        desk.share(inputPath, () =>
          itemsOf(desk.release)
            .filter((item) => desk.wants(fileOfPath(pathOf(item)), printOf?.(item, desk.release) ?? null))
            .map((item) => new Item(item)),
        ),
    },
    eleventyExcludeFromCollections: true,
    permalink: ({ item }: PageData<Item<T>>) => fileOfPath(pathOf(item.value)),
  };
}

/** Holds an item by reference: Eleventy would copy a plain object for every page. */
export class Item<T> {
  readonly value: T;

  constructor(value: T) {
    this.value = value;
  }
}

/** A template's function from its item to the text of the page. */
export function page<T>(textOf: (item: T, release: Release) => string) {
  return ({ item, desk, page: { outputPath } }: PageData<Item<T>>): string | undefined =>
    desk.hand(outputPath, textOf(item.value, desk.release));
}
