import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../newsrooms.ts";
import { type BuildOptions, projectRoot, released } from "./build.ts";
import { type Release, readRelease } from "./release.ts";

/** The clock of the sample's releases: every story of the sample is older than a month. */
export const sampleNow = "2024-12-01T12:00:00Z";

/** The releases of the sample newsroom that tests share. */
const kinds: Readonly<Record<SampleKind, BuildOptions>> = {
  plain: {},
  prefixed: { pathPrefix: "/x/" },
};

export type SampleKind = "plain" | "prefixed";

/** Names the folder with the sample's releases to the processes of one test run. */
const folderVariable = "DATELINE_TEST_SAMPLE";

const made = new Map<SampleKind, Promise<Release>>();

/** A release of the sample newsroom, built once in a test run. */
export function sampleRelease(kind: SampleKind = "plain"): Promise<Release> {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const release = makeRelease(kind);
  made.set(kind, release);
  return release;
}

async function makeRelease(kind: SampleKind): Promise<Release> {
  const output = sampleFolder(kind);
  if (existsSync(output)) return readRelease(output);
  return released(sampleNewsroom(), { now: sampleNow, output, ...kinds[kind] });
}

/** Builds all of the sample's releases and tells later processes where they are. */
export async function prepareSample(): Promise<void> {
  process.env[folderVariable] = sharedFolder();
  for (const kind of ["plain", "prefixed"] as const) await sampleRelease(kind);
}

/** Where a release of the sample newsroom is, or will be. */
export function sampleFolder(kind: SampleKind): string {
  return join(sharedFolder(), kind);
}

let ownFolder: string | null = null;

function sharedFolder(): string {
  ownFolder ??= process.env[folderVariable] || temporaryFolder("sample");
  return ownFolder;
}

/** The sample newsroom as a copy of its own, so that a build beside the tests holds no lock on it. */
export function sampleNewsroom(): string {
  const folder = join(sharedFolder(), "newsroom");
  if (!existsSync(folder)) copySample(folder);
  return folder;
}

export function copySample(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const part of ["articles", "_data", "static"]) {
    const from = join(projectRoot, part);
    if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true });
  }
}

/** Absolute addresses that the sample's data files name: they may lie on our host, yet outside a path prefix. */
export function sampleDataUrls(): ReadonlySet<string> {
  const data = join(projectRoot, "_data");
  const files = readdirSync(data, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
  const texts = files.map((file) => readFileSync(join(data, file), "utf8"));
  return new Set(texts.flatMap((text) => text.match(/(?<=")https?:\/\/[^"]+(?=")/g) ?? []));
}
