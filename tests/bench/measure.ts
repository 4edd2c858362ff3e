import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { type Look, lookAfter } from "./look.ts";
import { cpuOfEndedChildren, hasProc } from "./processes.ts";
import { teller, usageTold } from "./teller.ts";

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  /** The folder for the program's temporary files. */
  readonly temporary: string;
}

/** What one run cost. Null is what this system does not tell, or nobody asked. */
export interface Cost {
  /** Seconds from start to end of the command. */
  readonly wall: number;
  /** Seconds from the start until others could see the result. */
  readonly committed: number | null;
  /** Seconds of user and system time of all processes, also of those that outlived the command. */
  readonly cpu: number | null;
  /** The most memory that was held at one time, in bytes. */
  readonly memory: number | null;
}

/** Milliseconds between two looks for the result. */
const interval = 5;
/** How long processes may go on behind the command's back, in milliseconds. */
const patience = 60_000;

/**
 * Runs a command in a process group of its own and measures the whole group and all that comes of it. Where there is no
 * `/proc`, a program of Node tells its own usage at its end. Throws with the command's output where it fails.
 *
 * @param isOut whether the result can be seen from outside; asked all the time.
 */
export async function measured(command: Command, isOut: (() => boolean) | null = null): Promise<Cost> {
  const sampled = hasProc();
  const tellsItself = !sampled && command.program === process.execPath;
  const before = cpuOfEndedChildren();
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const child = spawn(command.program, [...(tellsItself ? ["--import", teller] : []), ...command.arguments], {
    cwd: command.folder,
    detached: true,
    env: environment(command),
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, said, complained, told] = child.stdio.map((stream) => textOf(stream));
  const look = sampled && child.pid !== undefined ? lookAfter(child.pid) : null;
  let committed: number | null = null;
  const watch = () => {
    if (committed === null && isOut?.()) committed = since();
  };
  const timer = isOut === null ? undefined : setInterval(watch, interval);
  // The group is its own, so a signal to this process does not reach it.
  const stop = () => (look === null ? child.kill("SIGKILL") : look.kill());
  process.prependListener("exit", stop);
  const closed = once(child, "close");
  await once(child, "exit");
  const wall = since();
  clearInterval(timer);
  watch();
  const [code] = await closed;
  const waited = cpuOfEndedChildren() - before;
  const usage = look === null ? null : await usageSeen(look, waited);
  process.off("exit", stop);
  if (code !== 0) {
    throw new Error(
      `${command.program} ${command.arguments.join(" ")} ended with ${code}:\n${said?.()}${complained?.()}`,
    );
  }
  return { wall, committed, ...(usage ?? usageTold(tellsItself ? (told?.() ?? "") : "")) };
}

/**
 * What the processes used, once the last of them has ended. The kernel's account is exact but leaves out processes that
 * nobody waited for; the looks saw those.
 *
 * @param waited the kernel's account for the command, in seconds.
 */
async function usageSeen(look: Look, waited: number): Promise<Pick<Cost, "cpu" | "memory">> {
  const outliving = look.alive();
  const late = performance.now() + patience;
  while (look.alive().length > 0) {
    if (performance.now() > late)
      throw new Error("Processes of the command were still running a minute after its end.");
    await pause(20);
  }
  const { cpu, memory } = look.end();
  const sum = (ids: Iterable<number>): number => [...ids].reduce((total, id) => total + (cpu.get(id) ?? 0), 0);
  return { cpu: Math.max(sum(cpu.keys()), waited + sum(outliving)), memory };
}

/** Without what tells builds about another build than this one. */
function environment({ temporary }: Command): NodeJS.ProcessEnv {
  const { CONTEXT, NODE_TEST_CONTEXT, SOURCE_DATE_EPOCH, ...rest } = process.env;
  return { ...rest, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
}

function textOf(stream: unknown): () => string {
  let text = "";
  if (stream instanceof Readable) stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  return () => text;
}
