import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { compareProblems, type Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { complaintsOf } from "./complaints.ts";
import { parseJson } from "./data-file.ts";
import { problemAt, problemWithFile, type SourceText } from "./source-text.ts";
import { readText } from "./text-file.ts";
import type { Located } from "./yaml-map.ts";

/** A data file that obeys its schema, with the means to point into it. */
export interface DataFile<T> {
  readonly value: T;
  readonly source: SourceText;
  readonly located: Located;
}

/**
 * Reads and checks one JSON file of `_data/`; every mistake in it is a problem, and so is its absence, unless
 * `whenMissing` says what it would hold.
 */
export async function readDataFile<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
  whenMissing: string | null = null,
): Promise<Result<DataFile<z.output<S>>, readonly Problem[]>> {
  const absolute = join(root, file);
  const stats = await lstat(absolute).catch(() => null);
  if (stats === null && whenMissing === null) return failed([missingFile(file)]);
  if (stats?.isSymbolicLink()) return failed([linkedFile(file)]);
  const text = stats === null ? ok({ file, text: whenMissing ?? "" }) : readText(absolute, file);
  if (text.kind === "failed") return failed([text.error]);
  const parsed = parseJson(text.value);
  if (parsed.kind === "failed") return parsed;
  const located = parsed.value;
  const checked = schema.safeParse(located.value);
  if (checked.success) return ok({ value: checked.data, source: text.value, located });
  const problems = complaintsOf(checked.error, located, schema).map(({ at, complaint }) =>
    problemAt(text.value, at, complaint),
  );
  return failed(problems.sort(compareProblems));
}

/** The ids of the rail files, sorted: their names without `.json`. Other files of the folder are problems. */
export async function listRails(root: string): Promise<{ ids: readonly string[]; problems: readonly Problem[] }> {
  const names = (await readdir(join(root, "_data/rails")).catch(() => []))
    .filter((name) => !name.startsWith("."))
    .sort();
  const wrong = names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(name));
  return {
    ids: names.filter((name) => !wrong.includes(name)).map((name) => name.slice(0, -".json".length)),
    problems: wrong.map((name) =>
      problemWithFile(`_data/rails/${name}`, {
        code: "wrong-file-type",
        message: "This is not the name of a rail file.",
        remedy: "Name it with the letters a to z, digits and hyphens, ending in .json: space-daily.json.",
      }),
    ),
  };
}

/** Names in `_data/` that are read; anything else there is most likely a slip. */
export async function strayDataFiles(root: string): Promise<readonly Problem[]> {
  const known = new Set(["site.json", "sections.json", "agencies.json", "intake.json", "rails", "rail-health.json"]);
  const names = (await readdir(join(root, "_data")).catch(() => [])).sort();
  return names
    .filter((name) => !name.startsWith(".") && !known.has(name))
    .map((name) =>
      problemWithFile(`_data/${name}`, {
        severity: "warning",
        code: "unread-file",
        message: "Nothing reads this file.",
        remedy:
          "Data files are site.json, sections.json, agencies.json, intake.json and rails/*.json; remove or rename it.",
      }),
    );
}

function missingFile(file: string): Problem {
  return problemWithFile(file, {
    code: "missing-file",
    message: "This file is missing.",
    remedy: "Add it; docs/authors.md shows what it holds. --newsroom names another folder.",
  });
}

function linkedFile(file: string): Problem {
  return problemWithFile(file, {
    code: "symbolic-link",
    message: "This is a symbolic link; it could publish a file from anywhere.",
    remedy: "Put the file itself here.",
  });
}
