import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BenchNewsroom } from "./bench-newsroom.ts";
import { DatelineDesk, type DeskMeans } from "./dateline-desk.ts";
import { writeNewsroom } from "./dateline-site.ts";
import { writeEleventySite } from "./eleventy-site.ts";
import type { Expectation } from "./expectation.ts";
import { writeHugoSite } from "./hugo-site.ts";
import type { Command } from "./measure.ts";
import { projectRoot } from "./project-copy.ts";
import { type ScenarioId, scenarioIds, scenarios } from "./scenarios.ts";
import { countFaults, listFaults, noRailEdits, pageFaults, readerOf, spread } from "./soundness.ts";
import { dispatchAt, newest } from "./wire.ts";

export const programs = ["dateline", "eleventy", "hugo"] as const;
export type Program = (typeof programs)[number];

/** A program in a scenario. */
export interface Contender {
  readonly program: Program;
  readonly scenario: ScenarioId;
  /** As the table names it. */
  readonly name: string;
  /** Brings the site into the state from which the command starts. It is not measured. */
  readonly prepare: () => Promise<Expectation>;
  readonly command: Command;
  /** The folder that the command fills; null where it writes nothing. */
  readonly output: string | null;
}

/** Programs other than Dateline as they are installed here, by their versions; null where they are not. */
export interface Installed {
  readonly eleventy: string;
  readonly hugo: string | null;
}

/** Where everything lies and how large it is. */
export interface Bench extends DeskMeans {
  readonly folder: string;
  readonly stories: number;
}

const eleventy = join(projectRoot, "node_modules/@11ty/eleventy");

export async function installedHere(): Promise<Installed> {
  const facts: unknown = JSON.parse(await readFile(join(eleventy, "package.json"), "utf8"));
  const version = typeof facts === "object" && facts !== null && "version" in facts ? String(facts.version) : "";
  const { stdout, status } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return { eleventy: version, hugo: status === 0 ? (/v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? "") : null };
}

/** Writes the site of a program and gives its contenders, in the order in which they run. */
export async function enter(program: Program, installed: Installed, bench: Bench): Promise<readonly Contender[]> {
  const root = join(bench.folder, program);
  switch (program) {
    case "dateline":
      await writeNewsroom(root, bench.stories);
      return datelineContenders(new DatelineDesk(new BenchNewsroom(root, bench.stories), bench));
    case "eleventy":
      await writeEleventySite(root, bench.stories);
      return [eleventyContender(root, installed.eleventy, bench)];
    case "hugo":
      if (installed.hugo === null) return [];
      await writeHugoSite(root, bench.stories);
      return [hugoContender(root, installed.hugo, bench)];
  }
}

function datelineContenders(desk: DatelineDesk): readonly Contender[] {
  return scenarioIds.map((scenario) => {
    const { name, command, prepare } = scenarios[scenario];
    return {
      program: "dateline",
      scenario,
      name,
      prepare: () => prepare(desk),
      command: desk.command(command),
      output: command === "build" ? desk.output : null,
    };
  });
}

function eleventyContender(root: string, version: string, bench: Bench): Contender {
  return {
    program: "eleventy",
    scenario: "cold",
    name: `Eleventy ${version}, stock, cold`,
    prepare: () => fromNothing(root, ["_site"], "_site", bench),
    command: {
      program: process.execPath,
      arguments: [join(eleventy, "cmd.cjs"), "--quiet"],
      folder: root,
      temporary: bench.temporary,
    },
    output: join(root, "_site"),
  };
}

function hugoContender(root: string, version: string, bench: Bench): Contender {
  return {
    program: "hugo",
    scenario: "cold",
    name: `Hugo ${version}, cold`,
    prepare: () => fromNothing(root, ["public", "resources", ".hugo_build.lock"], "public", bench),
    command: {
      program: "hugo",
      arguments: ["--quiet", "--ignoreCache", "--clock", newest.toISOString()],
      folder: root,
      temporary: bench.temporary,
    },
    output: join(root, "public"),
  };
}

/** Takes away what an earlier run has left, so that a program without any state between builds starts cold. */
async function fromNothing(
  root: string,
  leaves: readonly string[],
  output: string,
  { stories, workbench }: Bench,
): Promise<Expectation> {
  for (const name of leaves) await workbench.putAside(join(root, name));
  const read = readerOf(join(root, output));
  const indexes = Array.from({ length: stories }, (_, index) => index);
  const sample = spread(indexes, 8).map((index) => dispatchAt(index, stories));
  const latest = dispatchAt(stories - 1, stories);
  return {
    isOut: null,
    faults: async (files) => [
      ...countFaults(files, stories),
      ...(await pageFaults(read, sample, noRailEdits)),
      ...(await listFaults(read, latest)),
    ],
  };
}
