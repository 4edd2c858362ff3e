import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { visibilityOf } from "../../src/derive/visibility.ts";
import { Desk } from "../../src/eleventy/desk.ts";
import type { Release } from "../../src/model/release.ts";
import type { Story } from "../../src/model/story.ts";
import { Bundle, page, route } from "../../src/pages/routes.ts";
import { sharedOf } from "../../src/pages/shared.ts";
import { agencyWith, noon, siteWith, someStories, storyWith } from "../derive/builders.ts";
import { isFileOfRelease, kindsOfPages, pagesIn, releaseOf, thirty } from "./release.ts";

const release = releaseOf({});
const pages = await pagesIn(release);

function pathsOf(kind: string): readonly string[] {
  return pages.filter((each) => each.kind === kind).map(({ path }) => path);
}

function doubles(paths: readonly string[]): readonly string[] {
  return paths.filter((path, index) => paths.indexOf(path) !== index);
}

describe("the pages of a release", () => {
  test("stand at paths of their own", () => {
    assert.deepEqual(doubles(pages.map(({ file }) => file.toLowerCase())), []);
  });

  test("stand inside of the release, under plain names", () => {
    assert.deepEqual(
      pages.filter(({ file }) => !isFileOfRelease(file)).map(({ file }) => file),
      [],
    );
  });

  test("are of every kind, but for what only settings, histories or previews bring", async () => {
    const made = new Set(pages.map(({ kind }) => kind));
    assert.deepEqual(
      (await kindsOfPages()).filter((kind) => !made.has(kind)),
      ["ads", "index-now", "ninjs", "problems", "trust", "versions"],
    );
  });

  for (const [path, kind] of [
    ["/", "front"],
    ["/space/", "section"],
    ["/energy/", "section"],
    ["/topics/", "topics"],
    ["/topics/nato/", "topic"],
    ["/topics/sao-paulo/", "topic"],
    ["/agencies/", "agencies"],
    ["/agencies/afp/", "agency"],
    ["/archive/", "archive"],
    ["/archive/2022/", "year"],
    ["/archive/2022/08/", "month"],
    ["/2022/08/17/s0.html", "story"],
    ["/corrections/", "corrections"],
    ["/feed.xml", "rss"],
    ["/atom.xml", "atom"],
    ["/feed.json", "json-feed"],
    ["/space/feed.xml", "rss"],
    ["/topics/nato/feed.json", "json-feed"],
    ["/sitemap.xml", "sitemap-index"],
    ["/news-sitemap.xml", "news-sitemap"],
    ["/sitemaps/lists.xml", "sitemap"],
    ["/sitemaps/2022-08.xml", "sitemap"],
    ["/404.html", "not-found"],
    ["/410.html", "gone"],
    ["/robots.txt", "robots"],
    ["/.well-known/security.txt", "security"],
    ["/_headers", "headers"],
    ["/_redirects", "redirects"],
  ] as const) {
    test(`${path} is there`, () => {
      assert.deepEqual(pages.find((each) => each.path === path)?.kind, kind);
    });
  }

  test("are rendered, each as what its name says", () => {
    for (const { file, path, render } of pages) {
      const text = render();
      if (file.endsWith(".html")) assert.match(text, /^<!doctype html>.*<h1[ >].*<\/html>\s*$/is, path);
      else if (file.endsWith(".xml")) assert.match(text, /^<\?xml /, path);
      else if (file.endsWith(".json")) assert.doesNotThrow(() => JSON.parse(text), path);
      else assert.notEqual(text.trim(), "", path);
    }
  });

  test("are the same when they are asked for again", async () => {
    const again = await pagesIn(release);
    assert.deepEqual(
      again.map(({ file, render }) => [file, render()]),
      pages.map(({ file, render }) => [file, render()]),
    );
  });

  test("are thirty stories, and lists of four with numbered pages behind them", () => {
    assert.equal(pathsOf("story").length, 30);
    // Twenty stories of space: four numbered pages, and four on the front page of the section.
    assert.deepEqual(pathsOf("section"), [
      "/space/",
      "/space/page/4/",
      "/space/page/3/",
      "/space/page/2/",
      "/space/page/1/",
      "/energy/",
      "/energy/page/1/",
    ]);
    assert.deepEqual(pathsOf("topic"), [
      "/topics/moon/",
      "/topics/moon/page/1/",
      "/topics/nato/",
      "/topics/nato/page/2/",
      "/topics/nato/page/1/",
      "/topics/sao-paulo/",
    ]);
    assert.deepEqual(pathsOf("agency"), [
      "/agencies/afp/",
      "/agencies/afp/page/1/",
      "/agencies/upi/",
      "/agencies/upi/page/1/",
    ]);
    assert.deepEqual(pathsOf("month"), [
      "/archive/2022/08/",
      "/archive/2022/07/",
      "/archive/2022/06/",
      "/archive/2022/05/",
      "/archive/2022/04/",
      "/archive/2022/03/",
    ]);
    assert.deepEqual(pathsOf("year"), ["/archive/2022/"]);
  });

  test("without a story are whole all the same", async () => {
    const empty = await pagesIn(releaseOf({ stories: [] }));
    const paths = empty.map(({ path }) => path);
    for (const path of [
      "/",
      "/space/",
      "/topics/",
      "/agencies/",
      "/archive/",
      "/corrections/",
      "/feed.xml",
      "/sitemap.xml",
    ]) {
      assert.ok(paths.includes(path), path);
    }
    assert.deepEqual(doubles(paths), []);
    for (const { file, path, render } of empty) {
      // Without an alias there is no redirect.
      if (file !== "_redirects") assert.notEqual(render(), "", path);
    }
  });

  test("of a preview hold the report too", async () => {
    const shown = await pagesIn(releaseOf({}, { preview: { problems: [], unpublished: false } }));
    assert.ok(shown.some(({ path, kind }) => path === "/problems/" && kind === "problems"));
  });

  test("keep out of each other's way, and leave out what is not public, whatever the stories", async () => {
    await fc.assert(
      fc.asyncProperty(someStories({ anyFate: true }), async (stories) => {
        const found = await pagesIn(releaseOf({ stories }));
        assert.deepEqual(doubles(found.map(({ file }) => file)), []);
        const shown = found.filter(({ kind }) => kind === "story").map(({ path }) => path);
        const meant = stories.filter((story) => visibilityOf(story, noon) === "public").map(({ path }) => path);
        assert.deepEqual([...shown].sort(), meant.sort());
      }),
      { numRuns: 30 },
    );
  });
});

describe("feeds", () => {
  test("are there for the site, each section and each topic, in three formats", () => {
    const bases = ["/", "/space/", "/energy/", "/topics/moon/", "/topics/nato/", "/topics/sao-paulo/", "/corrections/"];
    assert.deepEqual(
      pathsOf("rss"),
      bases.map((base) => `${base}feed.xml`),
    );
    assert.deepEqual(
      pathsOf("atom"),
      bases.map((base) => `${base}atom.xml`),
    );
    assert.deepEqual(
      pathsOf("json-feed"),
      bases.map((base) => `${base}feed.json`),
    );
  });

  for (const [path, slugs] of [
    ["/feed.json", ["s0", "s1", "s2", "s3", "s4"]],
    ["/energy/feed.json", ["s0", "s3", "s6", "s9", "s12"]],
    ["/topics/moon/feed.json", ["s0", "s1", "s2", "s3", "s4"]],
    ["/topics/sao-paulo/feed.json", ["s0"]],
  ] as const) {
    test(`${path} holds its newest stories and no more`, () => {
      const feed: { items: { url: string }[] } = JSON.parse(pages.find((each) => each.path === path)?.render() ?? "");
      assert.deepEqual(
        feed.items.map(({ url }) => /([^/]*)\.html$/.exec(url)?.[1]),
        slugs,
      );
    });
  }
});

describe("sitemaps", () => {
  const listed = (kind: string) =>
    pages
      .filter((each) => each.kind === kind)
      .flatMap(({ render }) => [...render().matchAll(/<loc>https:\/\/wire\.example([^<]*)<\/loc>/g)])
      .map(([, path = ""]) => path);

  test("name every page once that is worth finding", () => {
    const unlisted = new Set(["not-found", "gone"]);
    const worth = pages.filter(({ kind, file }) => file.endsWith(".html") && !unlisted.has(kind));
    assert.deepEqual([...listed("sitemap")].sort(), worth.map(({ path }) => path).sort());
  });

  test("are all named by the index", () => {
    assert.deepEqual(listed("sitemap-index"), pathsOf("sitemap"));
  });

  test("of news name the stories of two days", () => {
    assert.deepEqual(listed("news-sitemap"), ["/2022/08/17/s0.html"]);
  });
});

describe("what pages share", () => {
  test("is made once for a release", () => {
    assert.equal(sharedOf(release), sharedOf(release));
    assert.notEqual(sharedOf(release), sharedOf({ ...release }));
  });

  test("is handed to Eleventy by reference", () => {
    const story = storyWith({ slug: "a" });
    const { pagination, permalink } = route(
      () => [story],
      ({ path }) => path,
    );
    const desk = new Desk(release);
    const [bundle] = pagination.before(null, { desk });
    assert.ok(bundle instanceof Bundle);
    assert.equal(bundle.pages[0]?.item, story);
    assert.equal(permalink({ bundle }), "2022/08/17/a.html");
    assert.equal(
      page(({ slug }: typeof story, { now }: Release) => `${slug} ${now.epoch}`)({ desk, bundle }),
      `a ${noon.epoch}`,
    );
  });

  test("goes through Eleventy in bundles, of which each wanted page is taken on its own", () => {
    const stories = Array.from({ length: 250 }, (_, index) => storyWith({ slug: `s${index}` }));
    const { pagination } = route(
      () => stories,
      ({ path }) => path,
    );
    const taken: string[] = [];
    const desk = new Desk(release, {
      wants: (file) => !file.endsWith("/s7.html"),
      takes: () => true,
      print: (file, { rest }) => taken.push(`${file} ${rest}`),
      earlierRails: null,
      exchange: () => false,
    });
    const bundles = pagination.before(null, { desk });
    assert.ok(bundles.length < 10, `${bundles.length} bundles`);
    for (const bundle of bundles) assert.equal(page(({ slug }: Story) => slug)({ desk, bundle }), undefined);
    assert.deepEqual(
      taken,
      stories.filter(({ slug }) => slug !== "s7").map(({ path, slug }) => `${path.slice(1)} ${slug}`),
    );
  });
});

test("a bundle is rendered by the process that takes it", () => {
  const stories = Array.from({ length: 950 }, (_, index) => storyWith({ slug: `s${index}` }));
  const { pagination } = route(
    () => stories,
    ({ path }) => path,
  );
  const taken = new Set<string>();
  const render = page(({ slug }: Story) => slug);
  const work = () => {
    const printed: string[] = [];
    const desk = new Desk(release, {
      wants: () => true,
      takes: (file) => !taken.has(file) && taken.add(file).size > 0,
      print: (file) => printed.push(file),
      earlierRails: null,
      exchange: () => false,
    });
    const bundles = pagination.before(null, { desk });
    return { printed, steps: bundles.map((bundle) => () => render({ desk, bundle })) };
  };
  const [one, other] = [work(), work()];
  for (const [index, step] of one.steps.entries()) {
    if (index % 3 === 0) other.steps[index]?.();
    step();
  }
  for (const step of other.steps) step();
  assert.ok(one.printed.length > 0 && other.printed.length > 0);
  assert.deepEqual([...one.printed, ...other.printed].sort(), stories.map(({ path }) => path.slice(1)).sort());
});

describe("below a path", async () => {
  const below = await pagesIn(
    releaseOf({
      site: siteWith({ prefix: "/x/" }),
      stories: thirty.slice(0, 6),
      agencies: [agencyWith({ id: "afp" })],
    }),
  );

  test("files stand where they stood, and every link leads below the path", () => {
    for (const { file, path, render } of below) {
      assert.ok(!file.startsWith("x/"), file);
      if (!file.endsWith(".html")) continue;
      const links = [...render().matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, link = ""]) => link);
      assert.ok(links.length > 0, path);
      assert.deepEqual(
        links.filter((link) => !link.startsWith("/x/")),
        [],
        path,
      );
    }
  });
});
