import assert from "node:assert/strict";
import { parseXml, type XmlDocument, XmlElement } from "@rgrove/parse-xml";
import { DomUtils, parseDocument } from "htmlparser2";
import type { Permission } from "../../src/model/agency.ts";

/** What a story's page tells, parsed as a reader of each format would. */
export interface PageStatement {
  readonly notice: string;
  readonly robots: readonly string[];
  readonly tdmReservation: string | undefined;
  readonly tdmPolicy: string | undefined;
  /** The address of the RSL licence. */
  readonly licence: string | undefined;
  readonly article: ReadonlyMap<string, unknown>;
}

export function readPage(html: string): PageStatement {
  const elements = DomUtils.findAll(() => true, parseDocument(html).children);
  const meta = (name: string) =>
    elements.find((one) => one.name === "meta" && one.attribs["name"] === name)?.attribs["content"];
  const notices = elements.filter((one) => one.attribs["class"] === "rights");
  assert.equal(notices.length, 1, "one notice");
  const things = elements
    .filter((one) => one.attribs["type"] === "application/ld+json")
    .map((one): unknown => JSON.parse(DomUtils.textContent(one)));
  const articles = things.map(members).filter((thing) => thing.get("@type") === "NewsArticle");
  return {
    notice: notices.map((one) => DomUtils.textContent(one)).join(),
    robots: (meta("robots") ?? "").split(",").map((directive) => directive.trim()),
    tdmReservation: meta("tdm-reservation"),
    tdmPolicy: meta("tdm-policy"),
    licence: elements.find((one) => one.attribs["rel"] === "license")?.attribs["href"],
    article: articles[0] ?? new Map<string, unknown>(),
  };
}

export function members(thing: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof thing === "object" && thing !== null ? Object.entries(thing) : []);
}

/** What an RSL licence says of a use: permitted, prohibited, or neither, which is not licensed. */
export interface RslStatement {
  readonly url: string | undefined;
  readonly holder: string | null;
  readonly terms: string | null;
  readonly contact: string | undefined;
  readonly use: (token: "search" | "ai-index" | "ai-train" | "ai-input") => Permission;
}

export function readRsl(xml: string): RslStatement {
  const document = parseXml(xml);
  assert.equal(document.root?.attributes["xmlns"], "https://rslstandard.org/rsl");
  const [content, ...more] = elementsOf(document, "content");
  assert.ok(content !== undefined && more.length === 0, "one content");
  assert.equal(elementsOf(content, "license").length, 1);
  const tokens = (name: string) =>
    elementsOf(content, name).flatMap((one) => {
      assert.equal(one.attributes["type"], "usage");
      return one.text.split(" ");
    });
  const permitted = tokens("permits");
  const prohibited = tokens("prohibits").flatMap((token) =>
    token === "ai-all" ? ["ai-train", "ai-index", "ai-input"] : [token],
  );
  const [copyright] = elementsOf(content, "copyright");
  return {
    url: content.attributes["url"],
    holder: copyright?.text ?? null,
    terms: elementsOf(content, "terms")[0]?.text ?? null,
    contact: copyright?.attributes["contactUrl"],
    use: (token) => (permitted.includes(token) && !prohibited.includes(token) ? "allowed" : "reserved"),
  };
}

/** The rights of each entry of an RSS or Atom feed, by the entry's id; those of the feed stand under "". */
export function readFeedRights(xml: string): ReadonlyMap<string, string> {
  const document = parseXml(xml);
  const isRss = document.root?.name === "rss";
  const [feed] = isRss ? elementsOf(document, "channel") : [document.root];
  const entries = elementsOf(document, isRss ? "item" : "entry");
  const textOf = (parent: XmlElement | null | undefined, name: string) =>
    parent?.children.find((child): child is XmlElement => child instanceof XmlElement && child.name === name)?.text ??
    "";
  return new Map([
    ["", textOf(feed, isRss ? "copyright" : "rights")],
    ...entries.map((entry): [string, string] => [
      textOf(entry, isRss ? "guid" : "id"),
      textOf(entry, isRss ? "dc:rights" : "rights"),
    ]),
  ]);
}

/** A `robots.txt` by the rules of RFC 9309: the group of a crawler's own name, else that of all. */
export interface RobotsStatement {
  readonly mayCrawl: (token: string) => boolean;
  /** Of licences only those that stand outside any group. */
  readonly licences: readonly string[];
  readonly sitemaps: readonly string[];
}

export function readRobots(text: string): RobotsStatement {
  const groups = new Map<string, string[]>();
  const licences: string[] = [];
  const sitemaps: string[] = [];
  let names: string[] = [];
  let isOpen = false;
  for (const line of text.split("\n")) {
    const [, key = "", value = ""] = /^([\w-]+): *(.*)$/.exec(line) ?? [];
    switch (key.toLowerCase()) {
      case "user-agent":
        names = isOpen ? [...names, value] : [value];
        isOpen = true;
        groups.set(value.toLowerCase(), []);
        break;
      case "allow":
      case "disallow":
        isOpen = false;
        for (const name of names) groups.get(name.toLowerCase())?.push(`${key} ${value}`);
        break;
      case "license":
        assert.equal(names.length, 0, "a licence inside a group is for that group only");
        licences.push(value);
        break;
      case "sitemap":
        sitemaps.push(value);
        break;
      default:
        assert.equal(line, "");
    }
  }
  const rulesOf = (token: string) => groups.get(token.toLowerCase()) ?? groups.get("*") ?? [];
  return { mayCrawl: (token) => !rulesOf(token).includes("Disallow /"), licences, sitemaps };
}

function elementsOf(parent: XmlDocument | XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...elementsOf(child, name)] : [],
  );
}
