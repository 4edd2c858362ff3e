import { readdirSync, readFileSync } from "node:fs";

/** What a command's processes use at one moment. */
export interface FamilySample {
  /** Resident memory of all together, in bytes. Pages that processes share count once for each of them. */
  readonly memory: number;
  /** User and system time since its start of each process that has not ended, in seconds, by process id. */
  readonly cpu: ReadonlyMap<number, number>;
}

/** A unit of `/proc`, fixed on the architectures that Node runs on. */
const ticksPerSecond = 100;

/** Watches, through `/proc`, the processes of a group and all that they have started, in whichever group. */
export class ProcessFamily {
  readonly #group: number;
  readonly #members = new Set<number>();
  readonly #strangers = new Set<number>();

  constructor(group: number) {
    this.#group = group;
  }

  sample(): FamilySample {
    let memory = 0;
    const cpu = new Map<number, number>();
    for (const id of processIds()) {
      if (this.#strangers.has(id)) continue;
      const stat = statOf(String(id));
      if (stat === null) continue;
      if (!this.#members.has(id)) {
        if (stat.group !== this.#group && !this.#members.has(stat.parent)) {
          this.#strangers.add(id);
          continue;
        }
        this.#members.add(id);
      }
      if (stat.hasEnded) continue;
      memory += residentBytes(String(id));
      cpu.set(id, stat.cpu);
    }
    return { memory, cpu };
  }
}

/** Whether this system tells about processes in `/proc`. */
export function hasProc(): boolean {
  return statOf("self") !== null && residentBytes("self") > 0;
}

/** User and system time of children of this process that have ended, with their own children, in seconds. */
export function cpuOfEndedChildren(): number {
  return statOf("self")?.cpuOfChildren ?? 0;
}

function processIds(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

interface ProcessStat {
  readonly hasEnded: boolean;
  readonly parent: number;
  readonly group: number;
  readonly cpu: number;
  readonly cpuOfChildren: number;
}

/** See proc_pid_stat(5). The name of the program may hold anything, so fields are counted behind its last parenthesis. */
function statOf(id: string): ProcessStat | null {
  const text = read(`/proc/${id}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  if (fields.length < 15) return null;
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    hasEnded: fields[0] === "Z" || fields[0] === "X",
    parent: field(4),
    group: field(5),
    cpu: (field(14) + field(15)) / ticksPerSecond,
    cpuOfChildren: (field(16) + field(17)) / ticksPerSecond,
  };
}

function residentBytes(id: string): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${id}/status`)) ?? [];
  return Number(kilobytes ?? 0) * 1024;
}

/** The file's text; empty where the process has just ended, or belongs to someone else. */
function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}
