import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable } from "node:stream";
import { cpuOfEndedChildren, hasProc, ProcessGroup } from "./processes.ts";

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly folder: string;
}

/** What a run used. Null is what this system does not tell. */
interface Usage {
  /** Seconds of user and system time. */
  readonly cpu: number | null;
  /** The most memory that was held at one time, in bytes. */
  readonly memory: number | null;
}

/** What one run cost. */
export interface Cost extends Usage {
  /** Seconds from start to end. */
  readonly wall: number;
}

/** Milliseconds between two looks. */
const interval = 50;

/**
 * Runs a command in a process group of its own and measures the whole group. Where there is no `/proc`, a program of
 * Node tells its own usage at its end. Throws with the command's output where it fails.
 */
export async function measured(command: Command): Promise<Cost> {
  const sampled = hasProc();
  const tellsItself = !sampled && command.program === process.execPath;
  const before = cpuOfEndedChildren();
  const started = performance.now();
  const child = spawn(command.program, [...(tellsItself ? ["--import", teller] : []), ...command.arguments], {
    cwd: command.folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [, said, complained, told] = child.stdio.map((stream) => textOf(stream));
  const look = sampled && child.pid !== undefined ? watchGroup(child.pid) : null;
  // The group is its own, so a signal to this process does not reach it.
  const stop = () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL");
  process.prependListener("exit", stop);
  const closed = once(child, "close");
  await once(child, "exit");
  const wall = (performance.now() - started) / 1000;
  const [code] = await closed;
  process.off("exit", stop);
  const seen = look?.() ?? null;
  if (code !== 0) {
    throw new Error(
      `${command.program} ${command.arguments.join(" ")} ended with ${code}:\n${said?.()}${complained?.()}`,
    );
  }
  if (seen === null) return { wall, ...(tellsItself ? usageTold(told?.() ?? "") : { cpu: null, memory: null }) };
  // The kernel's account is exact but leaves out processes that nobody waited for; samples see those.
  return { wall, cpu: Math.max(seen.cpu, cpuOfEndedChildren() - before), memory: seen.memory };
}

/** Starts to watch a process group; the function given ends that and tells what was seen. */
function watchGroup(group: number): () => { readonly cpu: number; readonly memory: number } {
  const processes = new ProcessGroup(group);
  const cpu = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const sample = processes.sample();
    memory = Math.max(memory, sample.memory);
    for (const [id, seconds] of sample.cpu) cpu.set(id, seconds);
  };
  look();
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    return { cpu: [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0), memory };
  };
}

/** Writes the usage of the process to its fourth stream when it ends. */
const teller = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage()) + "\\n"));',
)}`;

/** Worker threads of the process end first and tell the same account, so the last line counts. */
function usageTold(text: string): Usage {
  const last = text.trim().split("\n").at(-1) ?? "";
  if (last === "") return { cpu: null, memory: null };
  const usage = JSON.parse(last) as NodeJS.ResourceUsage;
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, memory: usage.maxRSS * 1024 };
}

function textOf(stream: unknown): () => string {
  let text = "";
  if (stream instanceof Readable) stream.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  return () => text;
}
