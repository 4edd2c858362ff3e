import assert from "node:assert/strict";
import { markOf, pictureHash, pictureOf } from "./canary.ts";
import { day } from "./clock.ts";
import { fileOf, type Newsroom, site } from "./newsroom.ts";
import { placesOf, textOf } from "./release.ts";
import type { Step } from "./scenario.ts";

/** Every file of the release is as if the stories did not exist. */
export function hides(...names: readonly string[]): Step {
  return async (newsroom) => {
    for (const name of names) {
      assert.deepEqual(await tracesOf(newsroom, name), [], `The release tells of "${name}".`);
      for (const path of hostingFiles)
        assert.ok(!newsroom.read(path).includes(markOf(name)), `${path} tells of "${name}".`);
    }
  };
}

/**
 * Killed stories: no file tells of them but the rules that answer 410 for their addresses and the tombstones of feeds,
 * and those do.
 */
export function buries(...names: readonly string[]): Step {
  return async (newsroom) => {
    for (const name of names) {
      const cleared = (path: string, text: string): string => withoutGraves(newsroom, name, path, text);
      assert.deepEqual(await tracesOf(newsroom, name, cleared), [], `The release tells of "${name}".`);
      const addresses = [pathOf(newsroom, name), ...aliasesOf(newsroom, name)];
      const rules = textOf(newsroom.release, "_redirects").split("\n");
      for (const address of addresses) {
        assert.ok(
          rules.includes(`${address} /410.html 410`),
          `No rule says that ${address} is gone.\n${rules.join("\n")}`,
        );
        for (const path of hostingFiles) {
          assert.match(newsroom.read(path), graveIn(address), `${path} does not say that ${address} is gone.`);
        }
      }
      const tombstone = `<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="${entryOf(newsroom, name)}"`;
      for (const path of ["atom.xml", `${sectionOf(newsroom, name)}/atom.xml`]) {
        assert.ok(textOf(newsroom.release, path).includes(tombstone), `${path} has no tombstone of "${name}".`);
      }
      assert.ok(newsroom.release.has("410.html"), "There is no page that says that a story is gone.");
    }
  };
}

/** Public stories stand everywhere they belong. */
export function shows(...names: readonly string[]): Step {
  return async (newsroom) => {
    for (const name of names) {
      const missing = await missingOf(newsroom, name);
      assert.deepEqual(missing, [], `"${name}" is not everywhere it belongs.`);
    }
  };
}

/** The last published page of a story stands as it stood, byte for byte, with its pictures, and in no list. */
export function keepsPageOf(name: string): Step {
  return async (newsroom) => {
    const page = pathOf(newsroom, name).slice(1);
    assert.ok(newsroom.before.has(page), `"${name}" had no page.`);
    assert.deepEqual(newsroom.release.get(page), newsroom.before.get(page), `The page of "${name}" is another.`);
    const hash = pictureHash(await pictureOf(name));
    const pictures = [...newsroom.before.keys()].filter((path) => path.includes(hash));
    assert.ok(pictures.length > 0, `"${name}" had no picture.`);
    assert.deepEqual(
      [...newsroom.release.keys()].filter((path) => path.includes(hash)),
      pictures,
    );
    assert.ok(!textOf(newsroom.release, "index.html").includes(markOf(name)), `"${name}" stands on the front page.`);
  };
}

export function hasNoPageOf(name: string): Step {
  return (newsroom) => {
    assert.ok(!newsroom.release.has(pathOf(newsroom, name).slice(1)), `"${name}" has a page.`);
  };
}

/** The build said something, on the terminal or as JSON. */
export function says(...patterns: readonly (RegExp | string)[]): Step {
  return ({ told }) => {
    for (const pattern of patterns) {
      assert.ok(typeof pattern === "string" ? told.includes(pattern) : pattern.test(told), `${pattern} in:\n${told}`);
    }
  };
}

export function saysNot(pattern: RegExp): Step {
  return ({ told }) => assert.doesNotMatch(told, pattern);
}

/** A file of the release holds all of some words or patterns. */
export function holds(path: string, ...patterns: readonly (RegExp | string)[]): Step {
  return ({ release }) => {
    assert.ok(release.has(path), `There is no ${path}.`);
    const text = textOf(release, path);
    for (const pattern of patterns) {
      const found = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
      assert.ok(found, `${path} does not hold ${pattern}.\n${text.slice(0, 6000)}`);
    }
  };
}

export function lacks(path: string, ...patterns: readonly (RegExp | string)[]): Step {
  return ({ release }) => {
    assert.ok(release.has(path), `There is no ${path}.`);
    const text = textOf(release, path);
    for (const pattern of patterns) {
      const found = typeof pattern === "string" ? text.includes(pattern) : pattern.test(text);
      assert.ok(!found, `${path} holds ${pattern}.`);
    }
  };
}

/** The page of a story holds all of some words or patterns. */
export function page(name: string, ...patterns: readonly (RegExp | string)[]): Step {
  return (newsroom) => holds(pathOf(newsroom, name).slice(1), ...patterns)(newsroom);
}

export function pageLacks(name: string, ...patterns: readonly (RegExp | string)[]): Step {
  return (newsroom) => lacks(pathOf(newsroom, name).slice(1), ...patterns)(newsroom);
}

/** A file of the newsroom's private state holds, or lacks, what is asked. */
export function privately(path: string, check: (text: string) => void): Step {
  return (newsroom) => check(newsroom.read(`.dateline/${path}`));
}

/** Facts of `status.json`. */
export function status(facts: Readonly<Record<string, unknown>>): Step {
  return ({ release }) => {
    const told: unknown = JSON.parse(textOf(release, "status.json"));
    assert.ok(typeof told === "object" && told !== null);
    for (const [key, value] of Object.entries(facts)) assert.deepEqual(Reflect.get(told, key), value, key);
  };
}

/** Caches and search engines are told to forget what a killed story left behind. */
export function tellsTheWorldToForget(name: string): Step {
  return (newsroom) => {
    const url = site.url + pathOf(newsroom, name);
    const purged = newsroom.read(".dateline/purge.txt").split("\n");
    assert.ok(purged.includes(url), `Caches are not told to forget ${url}.\n${purged.join("\n")}`);
    const submitted: unknown = JSON.parse(newsroom.read(".dateline/index-now.json"));
    assert.ok(JSON.stringify(submitted).includes(`"${url}"`), `Search engines are not told of ${url}.`);
    const pictures = [...newsroom.before.keys()].filter(
      (path) => path.startsWith("pictures/") && !newsroom.release.has(path),
    );
    for (const path of pictures)
      assert.ok(purged.includes(`${site.url}/${path}`), `Caches are not told to forget ${path}.`);
  };
}

export function tellsTheWorldNothingOf(name: string): Step {
  return (newsroom) => {
    for (const path of ["purge.txt", "index-now.json", "changes.json"]) {
      assert.ok(!newsroom.read(`.dateline/${path}`).includes(markOf(name)), `${path} tells of "${name}".`);
    }
  };
}

/** The JSON that a command wrote; what stands before it is not the command's own. */
export function jsonIn(stdout: string): Readonly<Record<string, unknown>> {
  return JSON.parse(stdout.slice(stdout.search(/^\{$/m)));
}

/** Some further truth. */
export function truly(check: Step): Step {
  return check;
}

/** The path of a story's page; the site counts its days in UTC. */
export function pathOf(newsroom: Newsroom, name: string): string {
  const { front } = newsroom.draft(name);
  const date = new Date(String(front["date"])).toISOString().slice(0, 10).replaceAll("-", "/");
  return `/${date}/${String(front["slug"] ?? fileOf(name).replace(/^.*\/|\.md$/g, ""))}.html`;
}

const hostingFiles = ["nginx.conf", "caddy.conf", "apache.map"].map((name) => `.dateline/hosting/${name}`);

async function tracesOf(
  { release }: Newsroom,
  name: string,
  cleared?: (file: string, text: string) => string,
): Promise<readonly string[]> {
  const words = [markOf(name), markOf("desk"), pictureHash(await pictureOf(name))];
  return words.flatMap((word) => placesOf(release, word, cleared));
}

/** A file without what it may say of a killed story. */
function withoutGraves(newsroom: Newsroom, name: string, path: string, text: string): string {
  if (path === "_redirects") {
    const rules = [pathOf(newsroom, name), ...aliasesOf(newsroom, name)].map((address) => `${address} /410.html 410`);
    return text
      .split("\n")
      .filter((line) => !rules.includes(line))
      .join("\n");
  }
  if (!path.endsWith("atom.xml")) return text;
  const tombstone = new RegExp(
    `<at:deleted-entry xmlns:at="[^"]*" ref="${entryOf(newsroom, name)}" when="[^"]*"/>`,
    "g",
  );
  return text.replace(tombstone, "");
}

/** nginx: `"/a.html" 1;`, Caddy: `"/a.html" gone -`, Apache: `/a.html gone`. */
function graveIn(address: string): RegExp {
  return new RegExp(`^\\s*(${escaped(address)} gone|"${escaped(address)}" (1;|gone -))$`, "m");
}

async function missingOf(newsroom: Newsroom, name: string): Promise<readonly string[]> {
  const { release } = newsroom;
  const { front } = newsroom.draft(name);
  const path = pathOf(newsroom, name);
  const section = sectionOf(newsroom, name);
  const [, year, month] = path.split("/");
  const feeds = ["", `${section}/`].flatMap((base) => ["feed.xml", "atom.xml", "feed.json"].map((each) => base + each));
  const isNews = Date.parse(newsroom.clock) - Date.parse(String(front["date"])) < 2 * day;
  const lists = [
    "index.html",
    `${section}/index.html`,
    `archive/${year}/${month}/index.html`,
    `sitemaps/${year}-${month}.xml`,
  ];
  const places = [...lists, ...feeds, ...(isNews ? ["news-sitemap.xml"] : [])];
  const hash = pictureHash(await pictureOf(name));
  return [
    ...(release.has(path.slice(1)) ? [] : [`no page ${path}`]),
    ...places.filter((each) => !textOf(release, each).includes(path)).map((each) => `not in ${each}`),
    ...(front["image"] === null || [...release.keys()].some((each) => each.startsWith(`pictures/${hash}`))
      ? []
      : ["no picture"]),
    ...aliasesOf(newsroom, name)
      .filter((alias) => !textOf(release, "_redirects").split("\n").includes(`${alias} ${path} 301`))
      .map((alias) => `${alias} does not redirect`),
    ...placesOf(release, markOf("desk")),
  ];
}

function sectionOf(newsroom: Newsroom, name: string): string {
  return String(newsroom.draft(name).front["section"]);
}

function aliasesOf(newsroom: Newsroom, name: string): readonly string[] {
  const aliases = newsroom.draft(name).front["aliases"];
  return Array.isArray(aliases) ? aliases.map(String) : [];
}

function entryOf(newsroom: Newsroom, name: string): string {
  const { id, slug } = newsroom.draft(name).front;
  return `tag:${site.tagAuthority}:story/${String(id ?? slug)}`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
