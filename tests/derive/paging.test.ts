import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { numberedPages, pagesOf, pathsOfPages } from "../../src/derive/paging.ts";
import { later, noon, slugsOf, storyWith } from "./builders.ts";

/** Newest first; `s0` is the oldest. */
function storiesOf(total: number) {
  return Array.from({ length: total }, (_, index) =>
    storyWith({ slug: `s${total - 1 - index}`, date: later(noon, (total - index) * 1000) }),
  );
}

const totals = fc.integer({ min: 0, max: 60 });
const someSizes = fc.integer({ min: 1, max: 9 });

describe("pagesOf", () => {
  test("a list of nine in pages of three: the newest three in front, the oldest three on page 1", () => {
    const pages = pagesOf("/space/", storiesOf(9), 3);
    assert.deepEqual(
      pages.map(({ number, path, newer, older, stories }) => ({
        number,
        path,
        newer,
        older,
        stories: slugsOf(stories),
      })),
      [
        { number: null, path: "/space/", newer: null, older: "/space/page/2/", stories: ["s8", "s7", "s6"] },
        { number: 2, path: "/space/page/2/", newer: "/space/", older: "/space/page/1/", stories: ["s5", "s4", "s3"] },
        { number: 1, path: "/space/page/1/", newer: "/space/page/2/", older: null, stories: ["s2", "s1", "s0"] },
      ],
    );
  });

  test("an empty list has one empty page", () => {
    assert.deepEqual(pagesOf("/space/", [], 3), [
      { number: null, path: "/space/", stories: [], newer: null, older: null },
    ]);
  });

  for (const [total, onFront] of [
    [1, 1],
    [3, 3],
    [5, 5],
    [6, 3],
    [7, 4],
    [8, 5],
    [9, 3],
  ] as const) {
    test(`of ${total} stories in pages of three the front page holds ${onFront}`, () => {
      assert.equal(pagesOf("/", storiesOf(total), 3)[0]?.stories.length, onFront);
    });
  }

  test("every story stands on exactly one page, newest first throughout", () => {
    fc.assert(
      fc.property(totals, someSizes, (total, size) => {
        const stories = storiesOf(total);
        assert.deepEqual(
          pagesOf("/", stories, size).flatMap((page) => page.stories),
          stories,
        );
      }),
    );
  });

  test("a numbered page is full; the front page holds between one page and two", () => {
    fc.assert(
      fc.property(totals, someSizes, (total, size) => {
        const [front, ...numbered] = pagesOf("/", storiesOf(total), size);
        const onFront = front?.stories.length ?? 0;
        assert.ok(numbered.every((page) => page.stories.length === size));
        assert.ok(onFront < 2 * size);
        assert.ok(onFront >= Math.min(total, size));
      }),
    );
  });

  test("a new story changes no numbered page that exists", () => {
    fc.assert(
      fc.property(totals, someSizes, (total, size) => {
        const stories = storiesOf(total + 1);
        const before = pagesOf("/", stories.slice(1), size).filter((page) => page.number !== null);
        const after = new Map(pagesOf("/", stories, size).map((page) => [page.path, page]));
        for (const page of before) {
          assert.deepEqual(after.get(page.path)?.stories, page.stories);
          assert.deepEqual(after.get(page.path)?.older, page.older);
        }
      }),
    );
  });

  test("walking to older pages and back passes every page once", () => {
    fc.assert(
      fc.property(totals, someSizes, (total, size) => {
        const pages = pagesOf("/x/", storiesOf(total), size);
        for (const [index, page] of pages.entries()) {
          assert.equal(page.older, pages[index + 1]?.path ?? null);
          assert.equal(page.newer, pages[index - 1]?.path ?? null);
        }
      }),
    );
  });

  test("paths and counts told without the stories are the same", () => {
    fc.assert(
      fc.property(totals, someSizes, (total, size) => {
        const pages = pagesOf("/x/", storiesOf(total), size);
        assert.deepEqual(
          pathsOfPages("/x/", total, size),
          pages.map((page) => page.path),
        );
        assert.equal(numberedPages(total, size), pages.length - 1);
      }),
    );
  });
});
