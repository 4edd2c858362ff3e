import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fingerprint, sameFingerprint } from "../model/fingerprint.ts";
import { type FileTable, fileTableText, readFileTable } from "./file-table.ts";
import { hashOf } from "./proof.ts";
import { type Seal, writeSealed } from "./sealed-file.ts";

/** What the parts of one release have in common. */
export interface ShardFacts {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
  /** Names the code that made it. */
  readonly code: string;
  /** Stands for what is the same on every page. */
  readonly frame: Fingerprint;
  /** The clock of the release, in milliseconds since 1970. */
  readonly now: number;
}

/** One part of the pages and pictures of a release, made by one of several machines. */
export interface Shard {
  readonly facts: ShardFacts;
  readonly files: FileTable;
  /** Holds the files. */
  readonly folder: string;
}

/** All parts of a release. */
export interface Shards {
  readonly facts: ShardFacts;
  readonly files: FileTable;
  /** Where a file of a part lies. */
  readonly pathOf: (file: string) => string;
}

/** The folder of a part below that of all: `2-of-3`. */
export function shardFolder(shards: string, { number, count }: Pick<ShardFacts, "number" | "count">): string {
  return join(shards, `${number}-of-${count}`);
}

/** The files of a part lie below its folder. */
export function filesOfShard(folder: string): string {
  return join(folder, "files");
}

/** Writes down what belongs to the files of a part, which is whole when this is there. */
export function writeShard(folder: string, facts: ShardFacts, files: FileTable): void {
  const { sums, prints } = fileTableText(files);
  const seals = {
    sums: writeSealed(join(folder, "files.sha256"), sums),
    prints: writeSealed(join(folder, "prints.bin"), prints),
  };
  writeSealed(join(folder, "shard.json"), JSON.stringify({ facts, seals }));
}

/** All parts below a folder as one, each proved by its hashes; a sentence for the operator where they do not make one. */
export function readShards(folder: string): Shards | string {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+-of-\d+$/.test(name)) : [];
  const shards: Shard[] = [];
  for (const name of names.sort()) {
    const shard = readShard(join(folder, name));
    if (typeof shard === "string") return shard;
    shards.push(shard);
  }
  const [first] = shards;
  if (first === undefined)
    return `There are no parts of a release in ${folder}. Make them: npm run build -- --shard 1/3.`;
  const { count } = first.facts;
  for (let number = 1; number <= count; number++) {
    if (!shards.some(({ facts }) => facts.number === number)) return `Part ${number} of ${count} is not in ${folder}.`;
  }
  const other = shards.find(({ facts }) => !belongTogether(facts, first.facts));
  if (other !== undefined) {
    return `The parts ${first.folder} and ${other.folder} are not of one release. Make all parts of one commit, with one --now.`;
  }
  const owners = new Map(shards.flatMap(({ files, folder: own }) => [...files.keys()].map((file) => [file, own])));
  return {
    facts: first.facts,
    files: new Map(shards.flatMap(({ files }) => [...files])),
    pathOf: (file) => join(filesOfShard(owners.get(file) ?? first.folder), file),
  };
}

function belongTogether(a: ShardFacts, b: ShardFacts): boolean {
  return a.count === b.count && a.code === b.code && a.now === b.now && sameFingerprint(a.frame, b.frame);
}

function readShard(folder: string): Shard | string {
  const path = join(folder, "shard.json");
  if (!existsSync(path)) return `The part in ${folder} was not made to its end.`;
  const { facts, seals }: { facts: ShardFacts; seals: { sums: Seal; prints: Seal } } = JSON.parse(
    readFileSync(path, "utf8"),
  );
  const damaged = `The part in ${folder} is damaged. Make part ${facts.number} of ${facts.count} again.`;
  const sums = readFileSync(join(folder, "files.sha256"));
  const prints = readFileSync(join(folder, "prints.bin"));
  if (hashOf(sums) !== seals.sums.hash || hashOf(prints) !== seals.prints.hash) return damaged;
  const files = readFileTable({ sums: sums.toString("utf8"), prints });
  if (files === null) return damaged;
  for (const [file, { hash }] of files) {
    const inside = join(filesOfShard(folder), file);
    if (!existsSync(inside) || hashOf(readFileSync(inside)) !== hash) return damaged;
  }
  return { facts, files, folder };
}
