import { isError, type Problem } from "../model/problem.ts";
import { bold, dim, red, say, yellow } from "./terminal.ts";

/** Prints every problem as `file:line:column`, what is wrong, what to do and the lines around the place. */
export function printProblems(problems: readonly Problem[]): void {
  for (const problem of problems) {
    const place = `${printable(problem.file)}:${problem.line}:${problem.column}`;
    const severity = problem.severity === "error" ? red("error") : yellow("warning");
    say(`${bold(place)} ${severity} ${problem.message} ${problem.remedy} ${dim(`[${problem.code}]`)}`);
    if (problem.frame !== "") say(`${indented(problem.frame)}\n`);
  }
}

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export function printAnnotations(problems: readonly Problem[]): void {
  for (const problem of problems) say(annotationOf(problem));
}

export function annotationOf({ severity, file, line, column, message, remedy, code }: Problem): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(code)}`;
  return `::${severity} ${place}::${escaped(`${message} ${remedy}`)}`;
}

/** `3 errors and 1 warning in 2 files`, or null when there is nothing to count. */
export function countProblems(problems: readonly Problem[]): string | null {
  if (problems.length === 0) return null;
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [`${errors} error${errors === 1 ? "" : "s"}`] : []),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? "" : "s"}`] : []),
  ];
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${counts.join(" and ")} in ${files} file${files === 1 ? "" : "s"}`;
}

/** `1 story`, `80 stories`. */
export function countStories(stories: number): string {
  return stories === 1 ? "1 story" : `${stories} stories`;
}

/** A file may be called anything; its name must not steer the terminal. */
function printable(file: string): string {
  return file.replace(/\p{Cc}/gu, "�");
}

function indented(text: string): string {
  return text.replace(/^/gm, "  ");
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions: data is percent-encoded. */
function escaped(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return escaped(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
