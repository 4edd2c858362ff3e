import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, flagsOf, mustRecover, type Rehearsal, told } from "./crash.ts";
import { difference } from "./folder-print.ts";

/** What can happen to a file that nobody guards. */
export const harms = ["flipped", "cut short", "emptied", "deleted"] as const;

export interface Damage {
  /** Relative to the state folder. */
  readonly file: string;
  readonly harm: (typeof harms)[number];
}

/** Every file of the state, as it is now, with each harm. */
export function damagesOf({ stage }: Rehearsal): readonly Damage[] {
  // Before a first build there is none.
  if (!existsSync(stage.state)) return [];
  return readdirSync(stage.state, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stage.state, join(entry.parentPath, entry.name)))
    .sort()
    .flatMap((file) => harms.map((harm) => ({ file, harm })));
}

export function harmFile(path: string, harm: Damage["harm"]): void {
  if (!existsSync(path)) return;
  const { size } = statSync(path);
  if (harm === "deleted") rmSync(path);
  else if (harm === "emptied" || size === 0) truncateSync(path, 0);
  else if (harm === "cut short") truncateSync(path, Math.floor(size / 2));
  else {
    const bytes = readFileSync(path);
    const at = Math.floor(size * 0.6);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x04, at);
    // Not over the bytes of other names of the file.
    rmSync(path);
    writeFileSync(path, bytes);
  }
}

/** Damages the state before a command; throws where the command does not make what it makes of a sound one. */
export async function endure(rehearsal: Rehearsal, damages: readonly Damage[]): Promise<void> {
  const { kind, stage, before, after } = rehearsal;
  stage.restore();
  for (const { file, harm } of damages) harmFile(join(stage.state, file), harm);
  const ended = await stage.run(kind.command, flagsOf(kind));
  if (/^ +at /m.test(ended.stderr)) throw new Error(`It shows a stack: ${told(ended)}`);
  if (kind.command === "rollback" && ended.exitCode === 1) {
    expect(difference(stage.print(), before), "the output that was not rolled back");
    if (!/\bBuild\b|--full/.test(ended.stderr)) throw new Error(`It does not say what to do: ${told(ended)}`);
    return;
  }
  if (ended.exitCode !== 0) throw new Error(`It ended with ${told(ended)}`);
  expect(difference(stage.print(), after), "the release");
  if (kind.command === "build") await mustRecover({ ...rehearsal, before: after });
}
