import type { VNode } from "preact";
import { fileOfPath } from "../model/address.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { PageText } from "../model/page-text.ts";
import type { Release } from "../model/release.ts";
import { documentOpening, documentRest } from "../view/layouts/document.tsx";
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
    /** Whether the page in a file has to be rendered; null where only rendering it can tell what it shows. */
    wants(file: string, print: Fingerprint | null): boolean;
    /** Takes the text of a page; what it gives back is for Eleventy to write. */
    hand(file: string, text: PageText): string | undefined;
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
          if (desk.wants(file, printOf?.(item, desk.release) ?? null)) wanted.push({ file, item });
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

/** A template's function from its item to a page of HTML. */
export function documentPage<T>(documentOf: (item: T, release: Release) => VNode) {
  return rendered<T>((item, release) => ({
    opening: documentOpening(sharedOf(release).frame),
    rest: documentRest(documentOf(item, release)),
  }));
}

function rendered<T>(textOf: (item: T, release: Release) => PageText) {
  return ({ bundle, desk }: PageData<T>): string | undefined => {
    let left: string | undefined;
    for (const { file, item } of bundle.pages) left = desk.hand(file, textOf(item, desk.release));
    return left;
  };
}
