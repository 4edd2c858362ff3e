import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type SurveyedFolder, survey } from "./folder-survey.ts";
import { type Inventory, inventoryFrom } from "./inventory.ts";
import { hashOf } from "./proof.ts";
import { writeWhole } from "./sealed-file.ts";

/**
 * The survey of an output as a file: the SHA-256 of the rest in hexadecimal digits, how many folders there are, eight
 * numbers for each, and their paths, which hold no zero.
 */
const hashLength = 64;
const numbersOfEach = 8;

/** Keeps a survey. */
export function keepSurvey(path: string, folders: readonly SurveyedFolder[]): void {
  const numbers = Buffer.alloc((1 + folders.length * numbersOfEach) * 8);
  numbers.writeDoubleLE(folders.length);
  folders.forEach(({ sign, files: { count, names } }, index) => {
    const { modified, changed, inode } = sign ?? { modified: Number.NaN, changed: 0, inode: 0 };
    for (const [lane, number] of [modified, changed, inode, count, ...names].entries()) {
      numbers.writeDoubleLE(number, (1 + index * numbersOfEach + lane) * 8);
    }
  });
  const rest = Buffer.concat([numbers, Buffer.from(folders.map(({ path }) => path).join("\0"))]);
  writeWhole(path, Buffer.concat([Buffer.from(hashOf(rest)), rest]));
}

/** The survey that was kept; empty where there is none that can be relied on. */
export function keptSurvey(path: string): readonly SurveyedFolder[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const rest = bytes.subarray(hashLength);
  if (hashOf(rest) !== bytes.toString("latin1", 0, hashLength)) return [];
  const end = (1 + rest.readDoubleLE(0) * numbersOfEach) * 8;
  return rest
    .subarray(end)
    .toString("utf8")
    .split("\0")
    .map((path, index) => {
      const number = (lane: number) => rest.readDoubleLE((1 + index * numbersOfEach + lane) * 8);
      const modified = number(0);
      return {
        path,
        sign: Number.isNaN(modified) ? null : { modified, changed: number(1), inode: number(2) },
        files: { count: number(3), names: [number(4), number(5), number(6), number(7)] },
      };
    });
}

/** What stands in an output, of which only folders are listed that have changed since its survey was kept. */
export function knownInventory(output: string, path: string): Inventory {
  // Nothing is kept of this survey, so that no sign has to be settled.
  return inventoryFrom(output, survey(output, keptSurvey(path), Number.NEGATIVE_INFINITY));
}

/**
 * Surveys an output and keeps what is found, where that can be relied on.
 *
 * @param now the time by the disk's own clock, in milliseconds since 1970.
 * @param beside a folder on the disk of the output.
 */
export function renewSurvey(output: string, path: string, now: number, beside: string): void {
  if (showsChanges(beside)) keepSurvey(path, survey(output, keptSurvey(path), now));
  else rmSync(path, { force: true });
}

/** Whether a disk shows by the time of a folder that a file was added to it: not all kinds do. */
export function showsChanges(folder: string): boolean {
  const probe = mkdtempSync(join(folder, "probe-"));
  try {
    utimesSync(probe, 0, 0);
    writeFileSync(join(probe, "file"), "");
    return statSync(probe).mtimeMs > 0;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
}
