import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { accessSync, constants, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { temporaryFolder } from "../newsrooms.ts";
import { projectRoot } from "../release/build.ts";
import { answers } from "./loopback.ts";

/** What a host serves. `folder` is the root that its configuration names; the release may lie in a folder of it. */
export interface Served {
  readonly folder: string;
  readonly release: string;
  /** Where the build put the maps of addresses that moved or are gone. */
  readonly maps: string;
}

/** A server that runs until it is stopped. */
export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** A program that serves a release with the configuration from `docs/hosting/`. */
export interface Host {
  readonly name: string;
  /** The program, or null where it is not installed. */
  readonly program: string | null;
  start(served: Served): Promise<Running>;
}

/** The path of an installed program; folders for administrators are searched too. */
export function installed(name: string): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  return found ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A folder with what the documented command makes of a release, at `made`. */
export function prepare(script: string, { release }: Served): { readonly folder: string; readonly made: string } {
  const folder = temporaryFolder("host");
  const made = join(folder, "release");
  const awk = ["-f", join(projectRoot, "docs/hosting", script), join(release, "_headers")];
  writeFileSync(made, execFileSync("awk", awk));
  return { folder, made };
}

/** A documented configuration with some of its texts replaced; each must be there, and only once. */
export function documented(file: string, changes: Readonly<Record<string, string>>): string {
  const text = readFileSync(join(projectRoot, "docs/hosting", file), "utf8");
  return Object.entries(changes).reduce((changed, [from, to]) => {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`docs/hosting/${file} holds "${from}" ${parts.length - 1} times.`);
    return parts.join(to);
  }, text);
}

/** Starts a program and waits until it answers. */
export async function run(
  program: string,
  flags: readonly string[],
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(program, flags, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const started = await Promise.race([answers(port), ended.then(() => false)]);
  if (!started) {
    await stop(child, ended);
    throw new Error(`${program} does not answer.\n${Buffer.concat(said)}`);
  }
  return { port, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill();
  await ended;
}
