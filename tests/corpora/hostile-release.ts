import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseXml, XmlElement } from "@rgrove/parse-xml";
import { DomUtils } from "htmlparser2";
import { attribute, byClass, byTag, type Element, elementsIn, withAttribute } from "../release/html.ts";
import { brokenLinks, type Place } from "../release/links.ts";
import { type Page, pagesOf } from "../release/pages.ts";
import { type Release, textOf, textsOf } from "../release/release.ts";
import { expectedLine } from "./expected-text.ts";
import type { HostileCase } from "./hostile-newsroom.ts";

/** Where a page shows something else than what the author wrote, in words. */
export function unreadable(
  release: Release,
  cases: readonly HostileCase[],
  rails: readonly HostileCase[],
): readonly string[] {
  const pages = new Map(pagesOf(release).map((page) => [page.file, page]));
  return cases.flatMap(({ id, text, page: file }): readonly string[] => {
    const page = pages.get(file);
    if (page === undefined) return [`${id}: there is no ${file} for ${JSON.stringify(text)}`];
    const [article] = byTag(page.document, "article");
    if (article === undefined) return [`${file} holds no article`];
    const expected = expectedLine(text);
    const seen: readonly (readonly [string, readonly string[]])[] = [
      ["headline", textsIn(byTag(article, "h1"))],
      ["byline", textsIn(byClass(article, "byline"))],
      ["topic", byClass(article, "topics").flatMap((list) => textsIn(byTag(list, "a")))],
      [
        "headline for machines",
        page.jsonLd.filter((thing) => thing["@type"] === "NewsArticle").map((thing) => String(thing["headline"])),
      ],
    ];
    return [
      ...seen
        .filter(([, texts]) => texts.length !== 1 || texts[0] !== expected)
        .map(
          ([what, texts]) =>
            `${file}: the ${what} reads ${JSON.stringify(texts)} instead of ${JSON.stringify(expected)}`,
        ),
      ...wrongRails(page, rails),
    ];
  });
}

function wrongRails(page: Page, rails: readonly HostileCase[]): readonly string[] {
  const shown = new Map(withAttribute(page.document, "data-rail").map((rail) => [attribute(rail, "data-rail"), rail]));
  return rails.flatMap(({ id, text }) => {
    const rail = shown.get(id);
    const expected = expectedLine(text);
    const texts = rail === undefined ? [] : [...textsIn(byTag(rail, "h2")), ...textsIn(byTag(rail, "li"))];
    const isRight = texts.length === 2 && texts.every((each) => each === expected);
    return isRight
      ? []
      : [`${page.file}: rail ${id} reads ${JSON.stringify(texts)} instead of ${JSON.stringify(expected)}`];
  });
}

/** Feeds must hold every headline, exactly once. */
export function missingInFeed(release: Release, cases: readonly HostileCase[]): readonly string[] {
  const titles: string[] = [];
  const walk = (element: XmlElement): void => {
    if (element.name === "title" && element.parent instanceof XmlElement && element.parent.name === "item")
      titles.push(element.text);
    for (const child of element.children) if (child instanceof XmlElement) walk(child);
  };
  const { root } = parseXml(textOf(release, "feed.xml"));
  if (root !== null) walk(root);
  const expected = cases.map(({ text }) => expectedLine(text)).sort();
  return JSON.stringify(titles.sort()) === JSON.stringify(expected)
    ? []
    : [`feed.xml: its ${titles.length} headlines are not those of the ${cases.length} stories`];
}

/** XML and JSON files that no parser takes. */
export function malformed(release: Release): readonly string[] {
  const fault = (file: string, parse: () => unknown): readonly string[] => {
    try {
      parse();
      return [];
    } catch (error) {
      return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
    }
  };
  return [
    ...[...textsOf(release, /\.(xml|svg)$/)].flatMap(([file, text]) => fault(file, () => parseXml(text))),
    ...[...textsOf(release, /\.(json|webmanifest)$/)].flatMap(([file, text]) => fault(file, () => JSON.parse(text))),
  ];
}

/** Elements and attributes that could run something; facts for machines cannot. */
export function running(release: Release): readonly string[] {
  return pagesOf(release).flatMap(({ file, document }) =>
    elementsIn(document)
      .filter((element) => isRunning(element))
      .map((element) => `${file}: <${element.name} ${JSON.stringify(element.attribs)}>`),
  );
}

/** Attributes in which a browser takes a text for an address. */
const addresses: ReadonlySet<string> = new Set(["href", "src", "srcset", "action", "formaction", "data", "poster"]);

function isRunning(element: Element): boolean {
  if (element.name === "script") return attribute(element, "type") !== "application/ld+json";
  const values = Object.entries(element.attribs);
  return (
    ["iframe", "object", "embed", "base", "form"].includes(element.name) ||
    values.some(
      ([name, value]) => /^on/i.test(name) || (addresses.has(name) && /^\s*(javascript|vbscript|data):/i.test(value)),
    )
  );
}

/** Links that lead nowhere. A headline may look like an address; that alone does not make it a link. */
export function broken(release: Release, place: Place): readonly string[] {
  return brokenLinks(release, place).filter(
    (report) => !/: JSON-LD (headline|name|keywords|text|description) "/.test(report),
  );
}

/** Every file below a folder with a hash of its bytes, without the folders that a build may change. */
export function snapshot(folder: string, except: readonly string[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const walk = (at: string): void => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (except.includes(path)) continue;
      const hash = entry.isFile() ? createHash("sha256").update(readFileSync(path)).digest("hex") : "no plain file";
      files.set(relative(folder, path), hash);
      if (entry.isDirectory()) walk(path);
    }
  };
  walk(folder);
  return files;
}

/** What is in one snapshot and not the same in the other. */
export function changes(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}

/** Character by character: a browser folds only the white space that the cleaning folds too. */
function textsIn(elements: readonly Element[]): readonly string[] {
  return elements.map((element) => DomUtils.textContent(element));
}
