import type { Rail, RailFilling, RailHealth, RailItem, RailLink } from "../model/rail.ts";
import type { Site } from "../model/site.ts";
import { slugOf } from "../model/slug.ts";
import type { RawRail } from "./schemas/rail.ts";

/** A rail from its file. Links to this site become paths below its root, so that they work wherever it is served. */
export function railFrom(id: string, raw: RawRail, site: Site, health: RailHealth | null): Rail {
  return {
    id,
    title: raw.title,
    home: raw.home_page_url === undefined ? null : railLink(raw.home_page_url, site),
    filling: fillingFrom(raw, site),
    health,
  };
}

function fillingFrom(raw: RawRail, site: Site): RailFilling {
  const from = raw._dateline?.from;
  if (from === undefined) return { kind: "items", items: (raw.items ?? []).map((item) => itemFrom(item, site)) };
  if (from === "latest") return { kind: "latest" };
  const [, kind, name = ""] = /^(section|topic):(.*)$/.exec(from) ?? [];
  return kind === "section" ? { kind, section: name } : { kind: "topic", slug: slugOf(name) };
}

function itemFrom(item: NonNullable<RawRail["items"]>[number], site: Site): RailItem {
  return {
    id: String(item.id ?? item.url),
    title: item.title,
    link: railLink(item.url, site),
    published: item.date_published ?? null,
  };
}

function railLink(url: string, site: Site): RailLink {
  if (url.startsWith("/")) return { kind: "own", path: url };
  const { href } = new URL(url);
  const base = site.origin + site.prefix;
  // What follows a second slash would be read as a host.
  const isOwn = href.startsWith(base) && href[base.length] !== "/";
  return isOwn ? { kind: "own", path: `/${href.slice(base.length)}` } : { kind: "away", url: href };
}
