import { anpaReader } from "./anpa/anpa-reader.ts";
import { feedReader } from "./feed/feed-reader.ts";
import { iptc7901Reader } from "./iptc-7901/iptc-7901-reader.ts";
import { markdownReader } from "./markdown/markdown-reader.ts";
import type { ParseMarkdown } from "./markdown/markdown-token.ts";
import { newsml1Reader } from "./newsml-1/newsml-1-reader.ts";
import { newsmlG2Reader } from "./newsml-g2/g2-reader.ts";
import { ninjsReader } from "./ninjs/ninjs-reader.ts";
import { nitfReader } from "./nitf/nitf-reader.ts";
import { plainReader } from "./plain/plain-reader.ts";
import type { WireReader } from "./wire-item.ts";

/** Every format that is read, the surest to recognise first: any text might be plain copy. */
export function wireReaders(parseMarkdown: ParseMarkdown): readonly WireReader[] {
  return [
    newsmlG2Reader,
    newsml1Reader,
    nitfReader,
    // A JSON Feed would pass for a ninjs file that is broken, were it asked second.
    feedReader,
    ninjsReader,
    iptc7901Reader,
    anpaReader,
    markdownReader(parseMarkdown),
    plainReader,
  ];
}
