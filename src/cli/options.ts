import { lstatSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Instant } from "../model/instant.ts";
import { readClock } from "./clock.ts";
import { UsageError } from "./usage.ts";

/** What build and check agree on. Folders are absolute. */
export interface NewsroomOptions {
  readonly newsroom: string;
  readonly output: string;
  readonly now: Instant;
  /** With slashes at both ends; null where the site's own URL decides. */
  readonly pathPrefix: string | null;
  readonly json: boolean;
  /** An absolute folder of private stories; null where there is none. */
  readonly overlay: string | null;
}

export const newsroomFlags = {
  newsroom: { type: "string" },
  output: { type: "string" },
  now: { type: "string" },
  "path-prefix": { type: "string" },
  json: { type: "boolean" },
  overlay: { type: "string" },
} as const satisfies ParseArgsConfig["options"];

export const newsroomUsage = [
  "  --newsroom DIR       the newsroom (default: this folder)",
  "  --output DIR         the release (default: _site in the newsroom)",
  "  --now INSTANT        the clock, such as 2022-08-17T16:18:57Z",
  "  --path-prefix /x/    the path below which the site will live",
  "  --overlay DIR        private stories that do not lie in the repository",
  "  --json               problems and summary as JSON on standard output",
].join("\n");

/** Parses arguments strictly; anything unknown is a usage error that ends with the command's usage. */
export function parseFlags<const T extends NonNullable<ParseArgsConfig["options"]>>(
  arguments_: readonly string[],
  options: T,
  usage: string,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...arguments_], options, strict: true, allowPositionals });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

interface NewsroomValues {
  readonly newsroom?: string | undefined;
  readonly output?: string | undefined;
  readonly now?: string | undefined;
  readonly "path-prefix"?: string | undefined;
  readonly json?: boolean | undefined;
  readonly overlay?: string | undefined;
}

export function newsroomOptions(values: NewsroomValues, usage: string): NewsroomOptions {
  const now = readClock(values.now, process.env);
  if (now === null) {
    throw new UsageError(
      `${values.now === undefined ? "SOURCE_DATE_EPOCH is not a number of seconds." : `--now ${values.now} is not an instant with its offset, such as 2022-08-17T16:18:57Z.`}\n\n${usage}`,
    );
  }
  const newsroom = resolve(values.newsroom ?? ".");
  return {
    newsroom,
    output: behindLinks(values.output === undefined ? resolve(newsroom, "_site") : absolutePath(values.output)),
    now,
    pathPrefix: values["path-prefix"] === undefined ? null : prefixFrom(values["path-prefix"], usage),
    json: values.json ?? false,
    overlay: values.overlay === undefined ? null : existingFolder(values.overlay, usage),
  };
}

function existingFolder(path: string, usage: string): string {
  const absolute = resolve(path);
  if (!statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--overlay ${path} is not a folder.\n\n${usage}`);
  }
  return absolute;
}

/** The folder to which a link leads: a release goes where hosts look for it, and the link stays as it is. */
function behindLinks(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  try {
    return realpathSync(path);
  } catch {
    throw new UsageError(`The output ${path} is a link that leads to no folder. Make the folder, or the link anew.`);
  }
}

function absolutePath(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}

function prefixFrom(text: string, usage: string): string {
  const prefix = `/${text}/`.replace(/\/{2,}/g, "/");
  if (!/^\/([A-Za-z0-9._~-]+\/)*$/.test(prefix) || /\/\.{1,2}\//.test(prefix)) {
    throw new UsageError(
      `--path-prefix ${text} is not a path of letters, digits and . _ ~ -, such as /news/.\n\n${usage}`,
    );
  }
  return prefix;
}
