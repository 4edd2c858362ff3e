import { styleText } from "node:util";
import { faultText } from "../model/fault.ts";
import { exitCodes } from "./exit-codes.ts";
import { UsageError } from "./usage.ts";

/** Writes a line to standard output. */
export function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Writes a line to standard error. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

export const red = (text: string) => coloured("red", text);
export const yellow = (text: string) => coloured("yellow", text);
export const bold = (text: string) => coloured("bold", text);
export const dim = (text: string) => coloured("dim", text);

function coloured(format: Parameters<typeof styleText>[0], text: string): string {
  const wanted = process.stdout.isTTY === true && !process.env["NO_COLOR"];
  return wanted ? styleText(format, text) : text;
}

/**
 * Runs a command to its exit code. A closed pipe (`… | head`) ends the process quietly, a wrong call prints its usage,
 * and whatever else goes wrong ends with 1 and a message rather than a stack, unless DEBUG is set.
 */
export async function runCommand(command: (arguments_: readonly string[]) => Promise<number>): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit(exitCodes.done);
      throw error;
    });
  }
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.message);
      process.exitCode = exitCodes.usage;
      return;
    }
    complain(process.env["DEBUG"] && error instanceof Error ? (error.stack ?? error.message) : reasonOf(error));
    process.exitCode = exitCodes.problems;
  }
}

/** The message of an error and of those that led to it, the outermost first: the last tells most. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = "originalError" in error ? error.originalError : error.cause;
  const own = faultText(error) ?? error.message;
  return inner instanceof Error ? `${own}\n${reasonOf(inner)}` : own;
}
