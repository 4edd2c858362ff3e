import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { textOfBlocks } from "../../src/intake/block-text.ts";
import type { WireItem, WireReader } from "../../src/intake/wire-item.ts";
import { corporaFolder } from "./corpora-folder.ts";

/** Items of others, published with the standards. */
const samplesFolder = join(corporaFolder, "../wire-samples");

export function areWireSamplesMissing(): boolean {
  return !existsSync(join(samplesFolder, "ninjs")) || !existsSync(join(samplesFolder, "newsml-g2"));
}

/** The samples of a folder with an ending, by their path in it. */
export function samplesIn(folder: string, ending: string): readonly string[] {
  const root = join(samplesFolder, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

export function sampleText(folder: string, name: string): string {
  return readFileSync(join(samplesFolder, folder, name), "utf8");
}

/** What of an item a sample is compared by; the body by its paragraphs. */
export interface Told
  extends Partial<
    Omit<WireItem, "body" | "created" | "versionCreated" | "embargoed" | "subjects" | "pictures" | "keywords">
  > {
  readonly created?: string | null;
  readonly versionCreated?: string | null;
  readonly embargoed?: string | null;
  /** Each as `code name`, either left out where there is none. */
  readonly subjects?: readonly string[];
  readonly pictures?: readonly string[];
  readonly keywords?: readonly string[];
  /** How each block begins. */
  readonly body?: readonly string[];
  /** How the body ends. */
  readonly ending?: string;
  readonly warnings?: readonly string[];
}

/** What is otherwise in an item than a sample says; each in words. */
export function differences(reader: WireReader, name: string, text: string, told: Told | string): readonly string[] {
  if (!reader.recognises(text)) return [`${name}: not recognised`];
  const results = reader.read({ name, text, modified: null });
  const [result] = results;
  if (results.length !== 1 || result === undefined) return [`${name}: ${results.length} items`];
  if (result.kind === "failed") {
    const fault = `${result.error.kind}: ${result.error.code}`;
    return fault === told ? [] : [`${name}: ${fault}`];
  }
  if (typeof told === "string") return [`${name}: was read, but should be ${told}`];
  const { item, warnings } = result.value;
  const text_ = textOfBlocks(item.body);
  const found: Record<string, unknown> = {
    ...item,
    created: iso(item.created),
    versionCreated: iso(item.versionCreated),
    embargoed: iso(item.embargoed),
    subjects: item.subjects.map(({ code, name: label }) => [code, label].filter((part) => part !== null).join(" ")),
    pictures: item.pictures.map(({ href }) => href),
    body: item.body.map((block, at) => textOfBlocks([block]).slice(0, told.body?.[at]?.length ?? 40)),
    ending: text_.slice(-(told.ending?.length ?? 0)),
    warnings: warnings.map(({ code }) => code),
  };
  return Object.entries(told).flatMap(([key, expected]) =>
    JSON.stringify(found[key]) === JSON.stringify(expected)
      ? []
      : [`${name}: ${key} is ${JSON.stringify(found[key])}, not ${JSON.stringify(expected)}`],
  );
}

function iso(instant: WireItem["embargoed"]): string | null {
  if (instant === null || instant === "until released") return instant;
  return new Date(instant.epoch).toISOString().replace(".000Z", "Z");
}
