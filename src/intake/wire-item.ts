import type { Instant } from "../model/instant.ts";
import type { Result } from "../model/result.ts";
import type { Status } from "../model/story.ts";
import type { Block } from "./body.ts";

export const wireFormats = [
  "ninjs",
  "nitf",
  "newsml-g2",
  "newsml-1",
  "feed",
  "iptc-7901",
  "anpa",
  "plain",
  "markdown",
] as const;

export type WireFormat = (typeof wireFormats)[number];

/** A subject code of an agency or of the IPTC, such as `medtop:20000639`. */
export interface WireSubject {
  /** The code with the scheme before it where the item names one: `medtop:04000000`, `subj:11002000`; null for a bare name. */
  readonly code: string | null;
  readonly name: string | null;
}

/** A picture that belongs to an item. */
export interface WirePicture {
  /** As the item writes it: a name beside the item's file, or an address, which is never fetched. */
  readonly href: string;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/**
 * One item as a wire delivered it, whatever the format it came in. Raw shapes end here: all texts are plain, without
 * control characters, trimmed and never empty (null where the item says nothing); every instant had an offset.
 */
export interface WireItem {
  readonly format: WireFormat;
  /** Names the item through all its versions, without the version: `urn:newsml:afp.com:20210516T080625Z:TX-PAR-WGF71`. */
  readonly uri: string;
  /**
   * A positive integer; the highest version of a uri wins. 1 where the item does not say. Of two that are equal a
   * cancellation wins, else the later `versionCreated`.
   */
  readonly version: number;
  readonly status: Status;
  /** Whether the item calls itself a correction (`sig:correction`, CORRECTED …) or an update (`sig:update`, RECASTS …). */
  readonly signal: "correction" | "update" | null;
  readonly headline: string;
  readonly summary: string | null;
  readonly byline: string | null;
  readonly slugline: string | null;
  /** The place of filing as printed. */
  readonly place: string | null;
  /** IANA zone of that place, where the item or a table of ours tells. */
  readonly timeZone: string | null;
  /** The supplier as the item names it: a name, a code or a domain. */
  readonly provider: string | null;
  /** First publication of the first version. */
  readonly created: Instant | null;
  /** When this version was made. */
  readonly versionCreated: Instant | null;
  /** `until released` where the item is held without a date (an empty `embargoed` of NewsML-G2). */
  readonly embargoed: Instant | "until released" | null;
  /** The end of the licence: not ninjs `expires`, which is editorial relevance. */
  readonly licenceExpires: Instant | null;
  /** IPTC 1 to 8; null where the item does not say or says 9. */
  readonly urgency: number | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly keywords: readonly string[];
  readonly subjects: readonly WireSubject[];
  /** Copyright notice and usage terms, as one text. */
  readonly rights: string | null;
  /** Everything for editors: editor's note, desk sign-off, telephone numbers of desks. */
  readonly ednote: string | null;
  /** What changed, as the wire says it: `RECASTS with casualties, UPDATES throughout`. */
  readonly advisory: string | null;
  readonly pictures: readonly WirePicture[];
  /** Empty only for a canceled item. */
  readonly body: readonly Block[];
}

/** Why an item was refused or passed over; a full sentence each. Lines and columns count from 1. */
export interface WireFault {
  /** `refused`: something is wrong. `skipped`: nothing is, but it is no story (a package, a planning item). */
  readonly kind: "refused" | "skipped";
  /** A stable name, such as `no-headline`. */
  readonly code: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly remedy: string;
}

/** Something that was mended or left out on the way; the item is usable all the same. */
export interface WireWarning {
  readonly code: string;
  readonly message: string;
}

/** An item that could be read, and what was noticed about it. */
export interface ReadItem {
  readonly item: WireItem;
  readonly warnings: readonly WireWarning[];
}

/** A file or stream as it came, decoded to text with LF line ends; caps of size have been held against it already. */
export interface WireText {
  /** For messages: the file's name as the caller gave it, or `-`. */
  readonly name: string;
  readonly text: string;
  /** The file's last change, for formats that carry no date; null on standard input. Never the present time. */
  readonly modified: Instant | null;
}

/**
 * What every format offers. `recognises` looks at the content only, is quick and says no in doubt. `read` never throws:
 * each item of the text (a message or a feed may hold many) is read, refused or skipped on its own.
 */
export interface WireReader {
  readonly format: WireFormat;
  readonly recognises: (text: string) => boolean;
  readonly read: (source: WireText) => readonly Result<ReadItem, WireFault>[];
}
