import { constants } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { releaseMark } from "./output-folder.ts";

/**
 * Copies the files of `static/` (relative to the newsroom) into a release. None may replace what is there, nor stand
 * where the mark of a release is going to stand: each that would is a problem.
 */
export async function copyStatics(
  newsroom: string,
  files: readonly string[],
  release: string,
  isTaken: (file: string) => boolean,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const name = file.slice("static/".length);
    const target = join(release, name);
    await mkdir(dirname(target), { recursive: true });
    const taken =
      name === releaseMark ||
      isTaken(name) ||
      (await copyFile(join(newsroom, file), target, constants.COPYFILE_EXCL).then(
        () => false,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return true;
          throw error;
        },
      ));
    if (taken) problems.push(collision(file));
  }
  return problems;
}

/** A static file that stands where the portal makes one. */
export function collision(file: string): Problem {
  return {
    severity: "error",
    code: "static-collision",
    file,
    line: 1,
    column: 1,
    length: 1,
    message: "The portal makes a file of this name itself.",
    remedy: "Rename or remove it.",
    frame: "",
  };
}

/** Copies the files of `static/` over those of an earlier preview. */
export async function refreshStatics(newsroom: string, files: readonly string[], preview: string): Promise<void> {
  for (const file of files) {
    const target = join(preview, file.slice("static/".length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(newsroom, file), target);
  }
}
