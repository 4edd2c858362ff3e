import { type Instant, isoInstant } from "../model/instant.ts";
import { safeUrl } from "../model/safe-url.ts";
import { cleanLine } from "./clean-text.ts";
import type { FeedItem } from "./feed-document.ts";

/** One line of a rail, safe to print. */
export interface Headline {
  readonly id: string;
  /** Absolute, http or https, without user name and password. */
  readonly url: string;
  /** Plain text of at most `longestTitle` characters. */
  readonly title: string;
  readonly published: Instant | null;
}

/** In characters as readers count them, the sign for what was cut included. */
const longestTitle = 200;
const longestId = 1000;

/** A headline from an item of a feed; null where the item has no title or leads nowhere. */
export function headlineOf(item: FeedItem): Headline | null {
  const url = webUrl(item.url);
  const title = shortened(cleanLine(item.title ?? ""));
  if (url === null || !/[^\s\p{Cf}]/u.test(title)) return null;
  const id = cleanLine(item.id);
  return { id: id === "" || id.length > longestId ? url : id, url, title, published: item.published };
}

/** As an item of JSON Feed 1.1, which insists on a content: it is the headline, since a rail takes no more of a story. */
export function railItem({ id, url, title, published }: Headline): Readonly<Record<string, string>> {
  return {
    id,
    url,
    title,
    content_text: title,
    ...(published !== null && { date_published: isoInstant(published) }),
  };
}

function webUrl(address: string | null): string | null {
  const safe = safeUrl(address ?? "");
  if (safe === null || !/^https?:\/\//i.test(safe)) return null;
  const url = new URL(safe);
  return url.username === "" && url.password === "" ? url.href : null;
}

/** Cut between words where there is a word's end near by. */
function shortened(title: string): string {
  const letters = [...title];
  if (letters.length <= longestTitle) return title;
  const start = letters.slice(0, longestTitle - 1).join("");
  return `${cleanLine(start.replace(/\s+\S{0,30}$/u, ""))}…`;
}
