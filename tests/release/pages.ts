import assert from "node:assert/strict";
import { attribute, byTag, elementsIn, parseHtml, rawTextIn } from "./html.ts";
import { type Release, textsOf } from "./release.ts";

/** One HTML page of a release. */
export interface Page {
  /** The file, relative to the release. */
  readonly file: string;
  readonly text: string;
  readonly document: ReturnType<typeof parseHtml>;
  /** The page's address as it says itself; null for pages without one. */
  readonly canonical: string | null;
  readonly jsonLd: readonly Thing[];
}

export type Thing = Readonly<Record<string, unknown>>;

/** A page that holds a story, with what it tells machines of it. */
export interface StoryPage extends Page {
  readonly canonical: string;
  readonly article: Thing;
}

/** A release never changes, so its pages are parsed once. */
const parsed = new WeakMap<Release, readonly Page[]>();

export function pagesOf(release: Release): readonly Page[] {
  const known = parsed.get(release);
  if (known !== undefined) return known;
  const pages = [...textsOf(release, /\.html$/)].map(([file, text]) => pageOf(file, text));
  parsed.set(release, pages);
  return pages;
}

function pageOf(file: string, text: string): Page {
  const document = parseHtml(text);
  const canonical = byTag(document, "link").find((link) => attribute(link, "rel") === "canonical");
  const jsonLd = byTag(document, "script").map((script): unknown => JSON.parse(rawTextIn(script)));
  return {
    file,
    text,
    document,
    canonical: canonical === undefined ? null : attribute(canonical, "href"),
    jsonLd: jsonLd.map((thing) => {
      assert.ok(isThing(thing), `${file} holds JSON-LD that is no object.`);
      return thing;
    }),
  };
}

/** The story pages, newest first; stories of the same instant in the order of their addresses. */
export function storyPagesOf(release: Release): readonly StoryPage[] {
  return pagesOf(release)
    .flatMap((page): readonly StoryPage[] => {
      const article = page.jsonLd.find((thing) => thing["@type"] === "NewsArticle");
      return article === undefined || page.canonical === null ? [] : [{ ...page, canonical: page.canonical, article }];
    })
    .sort((a, b) => publishedAt(b) - publishedAt(a) || (a.canonical < b.canonical ? -1 : 1));
}

export function publishedAt({ article }: StoryPage): number {
  return Date.parse(textMember(article, "datePublished"));
}

/** A member that must be a text. */
export function textMember(thing: Thing, name: string): string {
  const value = thing[name];
  assert.equal(typeof value, "string", `${name} is ${JSON.stringify(value)}, not a text.`);
  return String(value);
}

export function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function metaOf(page: Page, name: string): string | null {
  const meta = byTag(page.document, "meta").find((element) =>
    [attribute(element, "name"), attribute(element, "property")].includes(name),
  );
  return meta === undefined ? null : attribute(meta, "content");
}

/** The ids and names that a fragment can lead to. */
export function anchorsOf(page: Page): ReadonlySet<string> {
  return new Set(
    elementsIn(page.document).flatMap((element) => {
      const name = element.name === "a" ? attribute(element, "name") : null;
      return [attribute(element, "id"), name].filter((anchor) => anchor !== null);
    }),
  );
}
