import { failed, ok, type Result } from "../model/result.ts";
import { readAtom } from "./feed/atom.ts";
import { readJsonFeed } from "./feed/json.ts";
import { readRdf } from "./feed/rdf.ts";
import { feedKind } from "./feed/root.ts";
import { readRss } from "./feed/rss.ts";
import type { FeedDocument, FeedItem, WithdrawnItem } from "./feed-document.ts";
import { parseSafeJson } from "./safe-json.ts";
import type { WireFault } from "./wire-item.ts";
import { xmlOverCap } from "./xml-caps.ts";

const xmlReaders = { atom: readAtom, rdf: readRdf, rss: readRss } as const;

/**
 * A feed from its text, or why it is none. `address` is where it was fetched from, for relative links; null where nobody
 * knows. Never throws, fetches nothing and expands no entities.
 */
export function readFeed(text: string, address: string | null): Result<FeedDocument, WireFault> {
  const kind = feedKind(text) ?? (/^\s*\{/.test(text) ? "json" : null);
  if (kind === null) return failed(notAFeed("Its root is not that of RSS, Atom, RDF or a JSON Feed"));
  try {
    const feed = parsed(kind, text, address);
    if (feed.kind === "failed") return feed;
    return ok(withoutWithdrawn(feed.value));
  } catch (error) {
    return failed(notAFeed(error instanceof Error ? error.message : String(error)));
  }
}

/** Caps are held against the text before a parser of feeds sees it. */
function parsed(kind: FeedDocument["kind"], text: string, address: string | null): Result<FeedDocument, WireFault> {
  if (kind === "json") {
    const json = parseSafeJson(text);
    return json.kind === "failed" ? json : ok(readJsonFeed(json.value, address));
  }
  const over = xmlOverCap(text);
  return over === null ? ok(xmlReaders[kind](text, address)) : failed(over);
}

/** A feed without the items that its tombstones take back, and without the tombstones of items that stand again. */
function withoutWithdrawn(feed: FeedDocument): FeedDocument {
  if (feed.withdrawn.length === 0) return feed;
  const tombs = new Map(feed.withdrawn.map((tomb) => [tomb.id, tomb]));
  const items = feed.items.filter((item) => stands(item, tombs.get(item.id)));
  const standing = new Set(items.map(({ id }) => id));
  return { ...feed, items, withdrawn: feed.withdrawn.filter(({ id }) => !standing.has(id)) };
}

/** An item changed after its tombstone was set stands again (RFC 6721, 3). */
function stands({ updated }: FeedItem, tomb: WithdrawnItem | undefined): boolean {
  if (tomb === undefined) return true;
  return tomb.when !== null && updated !== null && updated.epoch > tomb.when.epoch;
}

function notAFeed(reason: string): WireFault {
  return {
    kind: "refused",
    code: "not-a-feed",
    line: null,
    column: null,
    message: `This is not a feed that can be read: ${reason.replace(/\.$/, "")}.`,
    remedy: "Check that the address is that of an RSS, Atom, RDF or JSON feed, and that the file is whole.",
  };
}
