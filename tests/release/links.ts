import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import { attribute, byClass, byTag, elementsIn, rawTextIn, textIn } from "./html.ts";
import { anchorsOf, isThing, type Page, pagesOf } from "./pages.ts";
import { type Release, textOf, textsOf } from "./release.ts";

/** Where a release will live, and what else may lie on the same host. */
export interface Place {
  /** Such as `https://www.spacewar.com`. */
  readonly origin: string;
  /** With slashes at both ends. */
  readonly prefix: string;
  /** Absolute addresses on the host that are not the release's own. */
  readonly elsewhere?: ReadonlySet<string>;
}

/** A link of a file, as it is written there. */
export interface Link {
  readonly file: string;
  readonly url: string;
  /** What holds it: `a href`, `og:image`, `JSON-LD url`, … */
  readonly holder: string;
  /** An identifier need not lead to an anchor. */
  readonly isName?: boolean;
}

/** Everything that is wrong with the links of a release, in words; one pass over every file. */
export function brokenLinks(release: Release, place: Place): readonly string[] {
  const anchors = new Map(pagesOf(release).map((page) => [page.file, anchorsOf(page)]));
  return linksOf(release, place).flatMap((link) => {
    const wrong = faultOf(link, release, place, anchors);
    return wrong === null ? [] : [`${link.file}: ${link.holder} "${link.url}" ${wrong}`];
  });
}

function faultOf(
  { file, url, isName }: Link,
  release: Release,
  place: Place,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const base = place.origin + place.prefix + addressOf(file);
  if (!URL.canParse(url, base)) return "is no URL";
  const target = new URL(url, base);
  if (target.origin !== place.origin) return null;
  if (place.elsewhere?.has(url) === true && !target.pathname.startsWith(place.prefix)) return null;
  const goal = url.startsWith("#") ? file : fileAt(target, place.prefix);
  if (goal === null) return `is not below ${place.prefix}`;
  if (!release.has(goal)) return `leads to ${goal}, which is not in the release`;
  const anchor = decodeURIComponent(target.hash.slice(1));
  if (anchor === "" || isName === true || anchors.get(goal)?.has(anchor) === true) return null;
  return `leads to #${anchor}, which is not on that page`;
}

/** Hosts show the error pages at any address, so a link that is relative to the page would lead anywhere. */
function addressOf(file: string): string {
  return /^4\d\d\.html$/.test(file) ? `no/such/folder/${file}` : file.replace(/(^|\/)index\.html$/, "$1");
}

/** The file that answers for an address; null outside the prefix. */
export function fileAt({ pathname }: URL, prefix: string): string | null {
  const path = decodeURIComponent(pathname);
  if (!path.startsWith(prefix)) return null;
  const file = path.slice(prefix.length);
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/** Every link of every file. */
export function linksOf(release: Release, place: Place): readonly Link[] {
  const isUrl = (text: string) => /^https?:\/\/\S+$/.test(text);
  const isOurs = (text: string) => isUrl(text) || /^\/(?!\/)\S*$/.test(text);
  return [
    ...pagesOf(release).flatMap((page) => pageLinks(page, isUrl, isOurs)),
    ...[...textsOf(release, /\.xml$/)].flatMap(([file, text]) => xmlLinks(file, text, isUrl)),
    ...[...textsOf(release, /\.json$/)].flatMap(([file, text]) => jsonLinks(file, "JSON", JSON.parse(text), isUrl)),
    ...manifestLinks(release),
    ...hostLinks(release, place),
  ];
}

type Test = (text: string) => boolean;

function pageLinks(page: Page, isUrl: Test, isOurs: Test): readonly Link[] {
  const { file, document } = page;
  const links: Link[] = [];
  for (const element of elementsIn(document)) {
    for (const name of ["href", "src", "action", "poster", "cite", "data"]) {
      const url = attribute(element, name);
      if (url !== null) links.push({ file, url, holder: `${element.name} ${name}` });
    }
    for (const url of candidates(attribute(element, "srcset"))) {
      links.push({ file, url, holder: `${element.name} srcset` });
    }
    const content = element.name === "meta" ? (attribute(element, "content") ?? "") : "";
    if (isUrl(content)) {
      links.push({
        file,
        url: content,
        holder: attribute(element, "property") ?? attribute(element, "name") ?? "meta",
      });
    }
  }
  for (const style of byTag(document, "style")) {
    for (const [, url = ""] of rawTextIn(style).matchAll(/url\(["']?([^"')]+)["']?\)/g)) {
      if (!url.startsWith("data:")) links.push({ file, url, holder: "style" });
    }
  }
  // The address that stands on paper when a story is printed.
  for (const printed of byClass(document, "url")) links.push({ file, url: textIn(printed), holder: "printed address" });
  return [...links, ...page.jsonLd.flatMap((thing) => jsonLinks(file, "JSON-LD", thing, isOurs))];
}

function candidates(srcset: string | null): readonly string[] {
  return (srcset ?? "")
    .split(",")
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter((url) => url !== "");
}

/** Attributes and texts of an XML document that are absolute URLs as a whole. */
function xmlLinks(file: string, text: string, isUrl: Test): readonly Link[] {
  const links: Link[] = [];
  const walk = (element: XmlElement) => {
    for (const [name, url] of Object.entries(element.attributes)) {
      if (isUrl(url) && !name.startsWith("xmlns")) links.push({ file, url, holder: `${element.name} ${name}` });
    }
    for (const child of element.children) {
      if (child instanceof XmlElement) walk(child);
      if (child instanceof XmlText && isUrl(child.text)) links.push({ file, url: child.text, holder: element.name });
    }
  };
  const { root } = parseXml(text);
  if (root !== null) walk(root);
  return links;
}

function jsonLinks(file: string, kind: string, value: unknown, isLink: Test, key = ""): readonly Link[] {
  if (typeof value === "string") {
    return isLink(value) ? [{ file, url: value, holder: `${kind} ${key}`, isName: key === "@id" }] : [];
  }
  if (Array.isArray(value)) return value.flatMap((member) => jsonLinks(file, kind, member, isLink, key));
  if (!isThing(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => jsonLinks(file, kind, member, isLink, name));
}

/** In a manifest every `src`, `start_url` and `scope` is a URL, relative or not. */
function manifestLinks(release: Release): readonly Link[] {
  return [...textsOf(release, /\.webmanifest$/)].flatMap(([file, text]) => {
    const manifest: unknown = JSON.parse(text);
    if (!isThing(manifest)) return [];
    const icons = Array.isArray(manifest["icons"]) ? manifest["icons"].filter(isThing) : [];
    return [manifest["start_url"], manifest["scope"], manifest["id"], ...icons.map((icon) => icon["src"])].map(
      (url): Link => ({ file, url: String(url), holder: "manifest" }),
    );
  });
}

/** The addresses that hosts and crawlers read. */
function hostLinks(release: Release, { origin }: Place): readonly Link[] {
  const lines = (file: string) => textOf(release, file).split("\n");
  const fields = (file: string, pattern: RegExp) =>
    lines(file).flatMap((line): readonly Link[] => {
      const url = pattern.exec(line)?.[1];
      return url === undefined ? [] : [{ file, url, holder: line.split(":")[0] ?? "" }];
    });
  return [
    ...fields("robots.txt", /^Sitemap: (.*)$/),
    ...fields(".well-known/security.txt", /^Canonical: (.*)$/),
    ...lines("_redirects").flatMap((line): readonly Link[] => {
      const goal = line.split(/\s+/)[1];
      return goal === undefined ? [] : [{ file: "_redirects", url: origin + goal, holder: "goal" }];
    }),
  ];
}
