import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commands } from "../../src/launch/commands.js";
import { type Files, newsroom, noon } from "../newsrooms.ts";
import { type Release, readRelease } from "./release.ts";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

export interface BuildOptions {
  readonly now?: string;
  readonly pathPrefix?: string;
  /** Absolute; `_site` in the newsroom unless given. */
  readonly output?: string;
  readonly flags?: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** The mask of file modes, such as 0o077. */
  readonly umask?: number;
}

/** What a command left behind. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real build command in a process of its own. */
export function build(root: string, options: BuildOptions = {}): Promise<Ended> {
  const { now = noon, pathPrefix, output = join(root, "_site"), flags = [] } = options;
  return runCommand("build", ["--newsroom", root, "--output", output, "--now", now, ...prefix(pathPrefix), ...flags], {
    ...options,
  });
}

function prefix(pathPrefix: string | undefined): readonly string[] {
  return pathPrefix === undefined ? [] : ["--path-prefix", pathPrefix];
}

/** Runs a command of `src/cli/` by its name, as the scripts of `package.json` do. */
export function runCommand(
  name: string,
  flags: readonly string[],
  { cwd = projectRoot, environment = {}, umask }: Pick<BuildOptions, "cwd" | "environment" | "umask"> = {},
): Promise<Ended> {
  // Threads share the mask of their process and may not set it.
  const masking = `import { isMainThread } from "node:worker_threads"; if (isMainThread) process.umask(${umask});`;
  const masked = umask === undefined ? [] : ["--import", `data:text/javascript,${encodeURIComponent(masking)}`];
  const program = commands.includes(name)
    ? [join(projectRoot, "src/launch/launch.js"), name]
    : ["--import", import.meta.resolve("tsx"), join(projectRoot, "src/cli", `${name}.ts`)];
  const child = spawn(process.execPath, [...masked, ...program, ...flags], {
    cwd,
    env: { ...plainEnvironment(), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** The environment without what would change a build or make a test runner of it. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH, GITHUB_ACTIONS, NODE_TEST_CONTEXT, NODE_OPTIONS, ...rest } = process.env;
  // npm runs commands in the project's folder, where tsx finds the settings by itself.
  return { ...rest, NO_COLOR: "1", TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json") };
}

/** Builds, insists that it works, and reads what came out. */
export async function released(root: string, options: BuildOptions = {}): Promise<Release> {
  const ended = await build(root, options);
  assert.equal(ended.exitCode, 0, `The build failed.\n${ended.stdout}${ended.stderr}`);
  return readRelease(options.output ?? join(root, "_site"));
}

/** The release of a newsroom that is written for it. */
export function releaseOf(files: Files, options: BuildOptions = {}): Promise<Release> {
  return released(newsroom(files), options);
}
