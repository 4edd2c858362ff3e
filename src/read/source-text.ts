import { codeFrameColumns } from "@babel/code-frame";
import type { Problem } from "../model/problem.ts";

/** A text file of the newsroom, with the means to point into it. `file` is relative to the newsroom. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** What is wrong and what to do, before it has a place. */
export interface Complaint {
  readonly severity?: Problem["severity"];
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A stretch of a text by offsets into it, in UTF-16 code units; `end` is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A complaint about a stretch of a text, with line, column and the lines around it. */
export function problemAt(source: SourceText, stretch: Stretch, complaint: Complaint): Problem {
  const start = Math.min(Math.max(0, stretch.start), source.text.length);
  const before = source.text.slice(0, start);
  const line = before.split("\n").length;
  const column = start - (before.lastIndexOf("\n") + 1) + 1;
  const lineEnd = source.text.indexOf("\n", start);
  const end = Math.min(stretch.end, lineEnd === -1 ? source.text.length : lineEnd);
  const length = Math.max(1, end - start);
  return {
    severity: complaint.severity ?? "error",
    code: complaint.code,
    file: source.file,
    line,
    column,
    length,
    message: printable(complaint.message),
    remedy: printable(complaint.remedy),
    frame: frameOf(source.text, line, column, length),
  };
}

/** A complaint about a file as a whole, for which no text can be shown. */
export function problemWithFile(file: string, complaint: Complaint): Problem {
  return {
    severity: complaint.severity ?? "error",
    code: complaint.code,
    file,
    line: 1,
    column: 1,
    length: 1,
    message: printable(complaint.message),
    remedy: printable(complaint.remedy),
    frame: "",
  };
}

const widestFrame = 160;

function frameOf(text: string, line: number, column: number, length: number): string {
  const lines = text.split("\n");
  const around = lines.slice(Math.max(0, line - 3), line + 2);
  // A file of one endless line would bury its own report.
  if (around.some((each) => each.length > 4 * widestFrame) || (lines[line - 1]?.length ?? 0) < column - 1) return "";
  const frame = codeFrameColumns(
    // It would take these two for line ends, which editors do not.
    text.replace(/[\u2028\u2029]/g, " "),
    { start: { line, column }, end: { line, column: column + length } },
    { linesAbove: 2, linesBelow: 2, highlightCode: false },
  );
  return frame.split("\n").map(printable).join("\n");
}

/** Words of the author inside a report must neither steer the terminal nor reorder the line. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "�");
}
