import { sections } from "./wire.ts";

const section = `(?:${sections.join("|")})`;

/** What every site of the bench holds, and how the files of each kind are called, whichever program writes them. */
const patterns = {
  front: /^index\.html$/,
  story: /^\d{4}\/\d\d\/\d\d\/[^/]+\.html$/,
  section: new RegExp(`^${section}/index\\.html$`),
  "section, further page": new RegExp(`^${section}/page/\\d+/index\\.html$`),
  topics: /^topics\/index\.html$/,
  topic: /^topics\/[^/]+\/index\.html$/,
  "topic, further page": /^topics\/[^/]+\/page\/\d+\/index\.html$/,
  agencies: /^agencies\/index\.html$/,
  agency: /^agencies\/[^/]+\/index\.html$/,
  "agency, further page": /^agencies\/[^/]+\/page\/\d+\/index\.html$/,
  archive: /^archive\/index\.html$/,
  year: /^archive\/\d{4}\/index\.html$/,
  month: /^archive\/\d{4}\/\d\d\/index\.html$/,
  "month, further page": /^archive\/\d{4}\/\d\d\/page\/\d+\/index\.html$/,
  corrections: /^corrections\/index\.html$/,
  "not found": /^404\.html$/,
  "feed of the site": /^feed\.xml$/,
  "feed of a section": new RegExp(`^${section}/feed\\.xml$`),
  "feed of a topic": /^topics\/[^/]+\/feed\.xml$/,
  "sitemap index": /^sitemap\.xml$/,
  "sitemap of lists": /^sitemaps\/lists[\w-]*\.xml$/,
  "sitemap of stories": /^(?:sitemaps\/\d{4}[\w-]*|archive\/\d{4}\/\d\d\/sitemap)\.xml$/,
  "news sitemap": /^news-sitemap\.xml$/,
} as const;

export type Kind = keyof typeof patterns;

export const kinds: readonly Kind[] = keysOf(patterns);

/** The kind of a file by its path in the output, with `/`; null for what one program writes beyond the others. */
export function kindOf(path: string): Kind | null {
  return kinds.find((kind) => patterns[kind].test(path)) ?? null;
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  const keys: K[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
