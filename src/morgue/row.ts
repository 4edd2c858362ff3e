import type { Fingerprint } from "../model/fingerprint.ts";
import { type Status, type Story, statuses } from "../model/story.ts";
import type { Stamp } from "./stamp.ts";

/** Where the parts of a story lie in the pack, in bytes, with the CRC-32 of each. */
export interface Place {
  readonly start: number;
  readonly card: number;
  readonly body: number;
  readonly cardCheck: number;
  readonly bodyCheck: number;
}

/** What the table knows of a story: all that is asked of every story in every build, in numbers. */
export interface RowFacts {
  readonly date: number;
  /** Absent instants are NaN. */
  readonly updated: number;
  readonly embargoed: number;
  readonly licenceExpires: number;
  /** When its licence ends, agency and all; infinite where it does not. */
  readonly ends: number;
  readonly place: Place;
  readonly section: number;
  /** `noAgency` where there is none. */
  readonly agency: number;
  readonly status: Status;
  readonly urgency: number | null;
  readonly version: number;
  readonly flags: number;
  readonly listed: Fingerprint;
  readonly whole: Fingerprint;
  readonly blob: string;
  readonly stamp: Stamp;
}

export const noAgency = 0xffff;

/** Bits of `flags`: what a card holds, so that few have to be looked at. */
export const flag = {
  sponsored: 1,
  answers: 2,
  warnings: 4,
  pictures: 8,
  aliases: 16,
  corrections: 32,
  links: 64,
  /** Set when a release shows the story. */
  published: 128,
} as const;

/** The length of a row in bytes. */
export const rowLength = 168;

export function writeRow(rows: Buffer, at: number, row: RowFacts): void {
  rows.writeDoubleLE(row.date, at);
  rows.writeDoubleLE(row.updated, at + 8);
  rows.writeDoubleLE(row.embargoed, at + 16);
  rows.writeDoubleLE(row.licenceExpires, at + 24);
  rows.writeDoubleLE(row.ends, at + 32);
  rows.writeDoubleLE(row.place.start, at + 40);
  rows.writeUInt32LE(row.place.card, at + 48);
  rows.writeUInt32LE(row.place.body, at + 52);
  rows.writeUInt32LE(row.place.cardCheck, at + 56);
  rows.writeUInt32LE(row.place.bodyCheck, at + 60);
  rows.writeUInt16LE(row.section, at + 64);
  rows.writeUInt16LE(row.agency, at + 66);
  rows.writeUInt8(statuses.indexOf(row.status), at + 68);
  rows.writeUInt8(row.urgency ?? 0, at + 69);
  rows.writeUInt16LE(row.flags, at + 70);
  rows.writeDoubleLE(row.version, at + 72);
  writePrint(rows, at + 80, row.listed);
  writePrint(rows, at + 96, row.whole);
  rows.write(row.blob, at + 112, 20, "hex");
  writeStamp(rows, at, row.stamp);
}

function writeStamp(rows: Buffer, at: number, stamp: Stamp): void {
  rows.writeDoubleLE(stamp.size, at + 136);
  rows.writeDoubleLE(stamp.modified, at + 144);
  rows.writeDoubleLE(stamp.changed, at + 152);
  rows.writeDoubleLE(stamp.inode, at + 160);
}

/** A row where it lies among others. Each number is read when it is asked for: there are many rows, and few questions. */
export class Row implements RowFacts {
  readonly bytes: Buffer;
  readonly at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }
  get date(): number {
    return this.bytes.readDoubleLE(this.at);
  }
  get updated(): number {
    return this.bytes.readDoubleLE(this.at + 8);
  }
  get embargoed(): number {
    return this.bytes.readDoubleLE(this.at + 16);
  }
  get licenceExpires(): number {
    return this.bytes.readDoubleLE(this.at + 24);
  }
  get ends(): number {
    return this.bytes.readDoubleLE(this.at + 32);
  }
  get place(): Place {
    const { bytes, at } = this;
    return {
      start: bytes.readDoubleLE(at + 40),
      card: bytes.readUInt32LE(at + 48),
      body: bytes.readUInt32LE(at + 52),
      cardCheck: bytes.readUInt32LE(at + 56),
      bodyCheck: bytes.readUInt32LE(at + 60),
    };
  }
  get section(): number {
    return this.bytes.readUInt16LE(this.at + 64);
  }
  get agency(): number {
    return this.bytes.readUInt16LE(this.at + 66);
  }
  get status(): Status {
    return statuses[this.bytes.readUInt8(this.at + 68)] ?? "withheld";
  }
  get urgency(): number | null {
    return this.bytes.readUInt8(this.at + 69) || null;
  }
  get version(): number {
    return this.bytes.readDoubleLE(this.at + 72);
  }
  get flags(): number {
    return this.bytes.readUInt16LE(this.at + 70);
  }
  get listed(): Fingerprint {
    return printAt(this.bytes, this.at + 80);
  }
  get whole(): Fingerprint {
    return printAt(this.bytes, this.at + 96);
  }
  get blob(): string {
    return this.bytes.toString("hex", this.at + 112, this.at + 132);
  }
  get stamp(): Stamp {
    const { bytes, at } = this;
    return {
      size: bytes.readDoubleLE(at + 136),
      modified: bytes.readDoubleLE(at + 144),
      changed: bytes.readDoubleLE(at + 152),
      inode: bytes.readDoubleLE(at + 160),
    };
  }

  publish(published: boolean): void {
    const flags = published ? this.flags | flag.published : this.flags & ~flag.published;
    this.bytes.writeUInt16LE(flags, this.at + 70);
  }

  restamp(stamp: Stamp): void {
    writeStamp(this.bytes, this.at, stamp);
  }

  /** Moves the story's place in the pack, where its texts were put behind others. */
  move(by: number): void {
    this.bytes.writeDoubleLE(this.bytes.readDoubleLE(this.at + 40) + by, this.at + 40);
  }
}

function writePrint(rows: Buffer, at: number, print: Fingerprint): void {
  for (const [index, word] of print.entries()) rows.writeUInt32LE(word, at + index * 4);
}

function printAt(rows: Buffer, at: number): Fingerprint {
  return [rows.readUInt32LE(at), rows.readUInt32LE(at + 4), rows.readUInt32LE(at + 8), rows.readUInt32LE(at + 12)];
}

/** The flags that follow from a story and from what was noted while it was read. */
export function flagsOf(story: Story, answers: number, warnings: number): number {
  const set = (bit: number, when: boolean) => (when ? bit : 0);
  return (
    set(flag.sponsored, story.sponsored) |
    set(flag.answers, answers > 0) |
    set(flag.warnings, warnings > 0) |
    set(flag.pictures, story.image !== null || story.bodyPictures.length > 0) |
    set(flag.aliases, story.aliases.length > 0) |
    set(flag.corrections, story.corrections.length > 0) |
    set(flag.links, story.links.length > 0)
  );
}
