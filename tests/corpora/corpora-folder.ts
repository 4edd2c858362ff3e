import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../release/build.ts";

/** Texts of others that are not ours to pass on. They lie beside the repository where they are wanted. */
export const corporaFolder = join(projectRoot, "../shared/corpora");

/** Those of the files that are not there. */
export function missingCorpora(): readonly string[] {
  return ["wikinews-2019.jsonl", "naughty-strings.json", "commonmark-spec.json"].filter(
    (file) => !existsSync(join(corporaFolder, file)),
  );
}
