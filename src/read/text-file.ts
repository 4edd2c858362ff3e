import { readFileSync } from "node:fs";
import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { type Complaint, problemAt, problemWithFile, type SourceText } from "./source-text.ts";

/** The largest file of text that is read, in bytes. */
export const largestText = 5 * 1024 * 1024;

/** Reads a file of text as UTF-8: see `decodeText`. */
export function readText(absolute: string, file: string): Result<SourceText, Problem> {
  const bytes = readBytes(absolute, file);
  return bytes.kind === "ok" ? decodeText(bytes.value, file) : bytes;
}

/** Reads the bytes of a file of text, unless there are too many. At once: waiting for each of many costs more. */
export function readBytes(absolute: string, file: string): Result<Buffer, Problem> {
  const bytes = contentOf(absolute);
  if (bytes instanceof Error) return failed(problemWithFile(file, unreadable(bytes)));
  if (bytes.length > largestText) {
    return failed(
      problemWithFile(file, {
        code: "too-large",
        message: `The file has ${bytes.length} bytes; at most ${largestText} are read.`,
        remedy: "Split it, or move pictures and tables into files of their own.",
      }),
    );
  }
  return ok(bytes);
}

function contentOf(absolute: string): Buffer | NodeJS.ErrnoException {
  try {
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function unreadable(error: NodeJS.ErrnoException): Complaint {
  return {
    code: "unreadable",
    message: `The file cannot be read (${error.code ?? error.message}).`,
    remedy: "Look at its permissions, and whether it is still there.",
  };
}

/** The start of a file as text, whatever its encoding: enough to find an order in it that cannot wait. */
export function readLoosely(absolute: string, file: string): SourceText {
  const bytes = contentOf(absolute);
  const text = bytes instanceof Error ? "" : bytes.subarray(0, largestText).toString("utf8");
  return { file, text: text.replace(/\r\n?/g, "\n") };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Bytes as UTF-8 text, refusing any that is not. A byte order mark is dropped and line ends become `\n`, so that offsets
 * into the text point where an editor points.
 */
export function decodeText(bytes: Uint8Array, file: string): Result<SourceText, Problem> {
  try {
    const text = utf8.decode(bytes);
    return ok({ file, text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text });
  } catch {
    return failed(notUtf8(bytes, file));
  }
}

function notUtf8(bytes: Uint8Array, file: string): Problem {
  const text = Buffer.from(bytes).toString("utf8");
  const again = Buffer.from(text, "utf8");
  let at = 0;
  while (at < bytes.length && bytes[at] === again[at]) at++;
  const start = Buffer.from(bytes.subarray(0, at)).toString("utf8").length;
  return problemAt(
    { file, text },
    { start, end: start + 1 },
    {
      code: "not-utf8",
      message: `The byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")} is not UTF-8 text.`,
      remedy: "Save the file with the encoding UTF-8.",
    },
  );
}
