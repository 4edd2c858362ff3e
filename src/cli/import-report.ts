import type { Imported, Outcome } from "../intake/import-desk.ts";
import type { WireFault, WireWarning } from "../intake/wire-item.ts";
import { bold, complain, dim, red, say, yellow } from "./terminal.ts";

/** What is told of an import while it runs and at its end. */
export interface ImportReport {
  imported(from: string, item: Imported): void;
  fault(from: string, fault: WireFault): void;
  /** About a file as a whole. */
  warnings(from: string, warnings: readonly WireWarning[]): void;
  /** Prints the end of the report, and whether nothing was refused. */
  finish(): boolean;
}

const outcomes: readonly Outcome[] = ["new", "updated", "killed", "unchanged", "older", "kept"];
const words: Readonly<Record<Outcome, string>> = {
  new: "new",
  updated: "updated",
  killed: "killed",
  unchanged: "unchanged",
  older: "older, ignored",
  kept: "kept by hand",
};

/** A line for each item, then what was noticed about it; `articles` is how the folder of stories is named. */
export function spokenReport(articles: string, dryRun: boolean): ImportReport {
  const count = counter();
  return {
    imported(from, { file, outcome, warnings }) {
      count.add(outcome);
      if (outcome !== "unchanged") say(`${bold(words[outcome])} ${articles}/${file} ${dim(`from ${printable(from)}`)}`);
      sayWarnings(warnings);
    },
    fault(from, { kind, code, line, column, message, remedy }) {
      count.add(kind);
      const place = line === null ? printable(from) : `${printable(from)}:${line}:${column ?? 1}`;
      const word = kind === "refused" ? red("error") : yellow("skipped");
      say(`${bold(place)} ${word} ${printable(`${message} ${remedy}`)} ${dim(`[${code}]`)}`);
    },
    warnings(from, warnings) {
      if (warnings.length > 0) say(bold(printable(from)));
      sayWarnings(warnings);
    },
    finish() {
      count.clear();
      say(`${dryRun ? "Nothing was written. It would be: " : ""}${count.summary()}.`);
      return count.refused() === 0;
    },
  };
}

/** One JSON document at the end; progress goes to standard error all the same. */
export function jsonReport(articles: string, dryRun: boolean): ImportReport {
  const count = counter();
  const items: object[] = [];
  const faults: object[] = [];
  const noticed: object[] = [];
  return {
    imported(from, { uri, file, outcome, warnings }) {
      count.add(outcome);
      items.push({ from, uri, file: `${articles}/${file}`, outcome, warnings });
    },
    fault(from, fault) {
      count.add(fault.kind);
      faults.push({ from, ...fault });
    },
    warnings(from, warnings) {
      noticed.push(...warnings.map((warning) => ({ from, ...warning })));
    },
    finish() {
      count.clear();
      const ok = count.refused() === 0;
      say(JSON.stringify({ ok, dryRun, counts: count.all(), items, faults, warnings: noticed }, null, 2));
      return ok;
    },
  };
}

function sayWarnings(warnings: readonly WireWarning[]): void {
  for (const { message, code } of warnings) say(`  ${yellow("warning")} ${printable(message)} ${dim(`[${code}]`)}`);
}

/** Counts items, and says so on standard error while a run is long. */
function counter() {
  const counts = new Map<string, number>();
  const live = process.stderr.isTTY === true;
  let total = 0;
  return {
    add(what: Outcome | WireFault["kind"]): void {
      counts.set(what, (counts.get(what) ?? 0) + 1);
      total++;
      if (live && total % 100 === 0) process.stderr.write(`\r${total} items …`);
      else if (!live && total % 1000 === 0) complain(`${total} items …`);
    },
    clear(): void {
      if (live && total >= 100) process.stderr.write("\r\u001b[K");
    },
    refused: () => counts.get("refused") ?? 0,
    all: () => Object.fromEntries([...outcomes, "skipped", "refused"].map((name) => [name, counts.get(name) ?? 0])),
    summary(): string {
      const parts = [
        ...outcomes.map((name) => [words[name], counts.get(name) ?? 0] as const),
        ["skipped", counts.get("skipped") ?? 0] as const,
        ["refused", counts.get("refused") ?? 0] as const,
      ].filter(([, number]) => number > 0);
      return parts.length === 0 ? "No items" : parts.map(([name, number]) => `${number} ${name}`).join("; ");
    },
  };
}

/** Words of a supplier must neither steer the terminal nor reorder the line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "�");
}
