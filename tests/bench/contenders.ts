import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeNewsroom } from "./dateline-site.ts";
import { writeEleventySite } from "./eleventy-site.ts";
import { writeHugoSite } from "./hugo-site.ts";
import type { Command } from "./measure.ts";
import { newest } from "./wire.ts";

/** A program that is measured. */
export interface Contender {
  readonly id: "dateline" | "check" | "eleventy" | "hugo";
  /** With its version, as the table names it. */
  readonly name: string;
  /** The id of the contender whose site it works on; its own where it has one. */
  readonly site: "dateline" | "eleventy" | "hugo";
  readonly write: (root: string, total: number) => Promise<void>;
  readonly command: (root: string) => Command;
  /** What a run leaves behind in the site's folder; it is removed before each run, so that every run is cold. */
  readonly leaves: readonly string[];
  /** The folder of the site, and whether the run fills it. */
  readonly output: string | null;
}

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const eleventy = join(projectRoot, "node_modules/@11ty/eleventy");

/** All contenders that are installed; what is missing is told to `say`. */
export async function contenders(say: (line: string) => void): Promise<readonly Contender[]> {
  const { version } = JSON.parse(await readFile(join(eleventy, "package.json"), "utf8")) as { version: string };
  const hugo = hugoVersion();
  if (hugo === null) say("Hugo is not installed here and is left out.");
  return [
    { ...dateline, id: "dateline", name: "Dateline", command: datelineCommand("build"), output: "_site" },
    {
      id: "eleventy",
      name: `Eleventy ${version}, stock`,
      site: "eleventy",
      write: writeEleventySite,
      command: (root) => ({
        program: process.execPath,
        arguments: [join(eleventy, "cmd.cjs"), "--quiet"],
        folder: root,
      }),
      leaves: ["_site"],
      output: "_site",
    },
    ...(hugo === null ? [] : [hugoContender(hugo)]),
    { ...dateline, id: "check", name: "Dateline, `npm run check`", command: datelineCommand("check"), output: null },
  ];
}

const dateline = {
  site: "dateline",
  write: writeNewsroom,
  leaves: ["_site", ".dateline"],
} as const;

/** What the npm scripts run, without npm. */
function datelineCommand(name: "build" | "check"): (root: string) => Command {
  const script = ["--import", "tsx", `src/cli/${name}.ts`];
  return (root) => ({
    program: process.execPath,
    arguments: [...script, "--newsroom", root, "--output", join(root, "_site"), "--now", newest.toISOString()],
    folder: projectRoot,
  });
}

function hugoContender(version: string): Contender {
  return {
    id: "hugo",
    name: `Hugo ${version}`,
    site: "hugo",
    write: writeHugoSite,
    command: (root) => ({ program: "hugo", arguments: ["--quiet", "--ignoreCache"], folder: root }),
    leaves: ["public", "resources", ".hugo_build.lock"],
    output: "public",
  };
}

function hugoVersion(): string | null {
  const { stdout, status } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  return status === 0 ? (/v(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? "") : null;
}
