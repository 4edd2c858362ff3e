import { type Headline, railItem } from "./rail-headline.ts";

/** A rail file as it stands. */
export interface RailFile {
  readonly id: string;
  readonly feedUrl: string;
  /** The site that its news comes from: an address or a path of ours; null where the file names none. */
  readonly home: string | null;
  readonly headlines: readonly Headline[];
  /** The whole file, parsed: members that we do not use stay as they are. */
  readonly document: Readonly<Record<string, unknown>>;
}

const version = "https://jsonfeed.org/version/1.1";

/** The text of a rail file with these headlines; null where the file says so already, and need not be touched. */
export function railText({ document, headlines: old }: RailFile, headlines: readonly Headline[]): string | null {
  const isSame = old.length === headlines.length && headlines.every((each, index) => isEqual(each, old[index]));
  if (isSame) return null;
  const { version: _version, items: _items, ...rest } = document;
  return `${JSON.stringify({ version, ...rest, items: headlines.map(railItem) }, null, 2)}\n`;
}

function isEqual(a: Headline, b: Headline | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.url === b.url &&
    a.title === b.title &&
    a.published?.epoch === b.published?.epoch
  );
}
