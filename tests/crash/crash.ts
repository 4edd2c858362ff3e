import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readReplaced } from "../../src/press/replaced.ts";
import { stateFolder } from "../../src/press/state-folder.ts";
import { storyFile, temporaryFolder } from "../newsrooms.ts";
import { difference, type FolderPrint } from "./folder-print.ts";
import { archive, clocks, type Kind, neither, Stage } from "./play.ts";
import type { Ended, Run } from "./run-command.ts";

/** A newsroom in which a command is interrupted again and again. */
export interface Rehearsal {
  readonly kind: Kind;
  readonly stage: Stage;
  readonly before: FolderPrint;
  readonly after: FolderPrint;
  /** The release of the newsroom with one story more. */
  readonly followed: FolderPrint;
  /** The calls that change files when the command is not interrupted: the kind of each, and its paths. */
  readonly calls: readonly string[];
  /** How long that takes, in milliseconds. */
  readonly lasts: number;
}

const follower = "articles/follower.md";
const later = "2022-08-18T14:00:00Z";

/** Plays a command once to its end, and learns what is to be expected. */
export async function rehearse(kind: Kind, stories: number): Promise<Rehearsal> {
  const stage = new Stage(archive(stories));
  await kind.before(stage);
  stage.save();
  const before = stage.print();
  const log = join(temporaryFolder("calls"), "calls.txt");
  const started = performance.now();
  await stage.insist(kind.command, { ...flagsOf(kind), sabotage: { roots: [stage.root], at: 0, what: "kill", log } });
  const lasts = performance.now() - started;
  const after = stage.print();
  const how = readReplaced(stateFolder(stage.root).records(stage.output).previous)?.kind;
  expect(how === kind.how ? "" : `a ${how}`, "the way in which it came there");
  const calls = readFileSync(log, "utf8").trimEnd().split("\n");
  if (kind.command === "build") expect(difference(after, await stage.fullBuild(clocks.after)), "the new release");
  stage.write(follower, storyFile({ headline: "What followed", date: "2022-08-18T10:00:00Z" }));
  const followed = await stage.fullBuild(later);
  stage.remove(follower);
  return { kind, stage, before, after, followed, calls, lasts };
}

/** Where a command is interrupted: at a call, before or in the midst of it, or at a time. */
export type Point = { readonly at: number; readonly what: "kill" | "torn" } | { readonly killAfter: number };

/** So many points spread evenly over the calls, and beside them some at random times; more where calls are few. */
export function pointsOf({ calls, lasts }: Rehearsal, count: number): readonly Point[] {
  const points: Point[] = [];
  const places = Math.min(calls.length * 2, count);
  for (let index = 0; index < places; index++) {
    const place = Math.floor((index * calls.length * 2) / places);
    points.push({ at: Math.floor(place / 2) + 1, what: place % 2 === 0 ? "kill" : "torn" });
  }
  const timed = Math.ceil(count / 8) + count - places;
  for (let index = 0; index < timed; index++) points.push({ killAfter: lasts * Math.random() });
  return points;
}

/** Interrupts the command at a point; throws where anything is then not as it must be. Gives whether it was in time. */
export async function interrupt(rehearsal: Rehearsal, point: Point): Promise<boolean> {
  const { kind, stage } = rehearsal;
  stage.restore();
  const harm: Partial<Run> =
    "at" in point ? { sabotage: { roots: [stage.root], ...point } } : { killAfter: point.killAfter };
  const killed = await stage.run(kind.command, { ...flagsOf(kind), ...harm });
  if (killed.signal !== "SIGKILL") {
    if (killed.exitCode !== 0) throw new Error(`It ended with ${told(killed)}`);
    if ("at" in point && point.at <= rehearsal.calls.length / 2) throw new Error("It was not killed.");
  }
  await mustRecover(rehearsal);
  return killed.signal === "SIGKILL";
}

/** Throws unless the output is, or becomes by the next command, one of the two releases, and all goes on from there. */
export async function mustRecover({ kind, stage, before, after, followed }: Rehearsal): Promise<void> {
  const pending = existsSync(join(stage.state, "journal"));
  if (!pending) expect(neither(stage.print(), before, after), "the output without a journal");

  const verified = await stage.run("build", { flags: ["--verify"] });
  const stands = stage.print();
  expect(neither(stands, before, after), "the output after recovery");
  if (stands !== null && verified.exitCode !== 0) throw new Error(`--verify: ${told(verified)}`);

  if (kind.command === "build" || difference(stands, before) === "") {
    await stage.insist(kind.command, flagsOf(kind));
    expect(difference(stage.print(), after), "the output of the next command");
  }
  await stage.insist("build", { flags: ["--verify"] });
  stage.write(follower, storyFile({ headline: "What followed", date: "2022-08-18T10:00:00Z" }));
  try {
    const last = stage.print();
    await stage.insist("build", { now: later });
    expect(difference(stage.print(), followed), "the output of the build after that");
    await stage.insist("rollback", { now: later });
    expect(difference(stage.print(), last), "the output of the rollback after that");
  } finally {
    rmSync(join(stage.root, follower));
  }
}

export function flagsOf({ flags = [] }: Kind) {
  return { flags };
}

export function expect(found: string, what: string): void {
  if (found !== "") throw new Error(`Wrong is ${what}: ${found}`);
}

export function told({ exitCode, signal, stdout, stderr }: Ended): string {
  return `${exitCode ?? signal}\n${stdout}${stderr}`.slice(0, 1_000);
}
