import { readdirSync, readFileSync } from "node:fs";

/** What the processes of a group use at one moment. */
export interface GroupSample {
  /** Resident memory of all together, in bytes. Pages that processes share count once for each of them. */
  readonly memory: number;
  /** User and system time since its start of each process, in seconds, by process id. */
  readonly cpu: ReadonlyMap<number, number>;
}

/** Units of `/proc`, fixed on the architectures that Node runs on: 100 ticks a second, pages as the kernel has them. */
const ticksPerSecond = 100;

/** Watches a process group through `/proc`. */
export class ProcessGroup {
  readonly #group: number;
  readonly #strangers = new Set<string>();

  constructor(group: number) {
    this.#group = group;
  }

  sample(): GroupSample {
    let memory = 0;
    const cpu = new Map<number, number>();
    for (const id of processIds()) {
      if (this.#strangers.has(id)) continue;
      const stat = statOf(id);
      if (stat === null) continue;
      if (stat.group !== this.#group) {
        this.#strangers.add(id);
        continue;
      }
      memory += residentBytes(id);
      cpu.set(Number(id), stat.cpu);
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

function processIds(): readonly string[] {
  return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
}

interface ProcessStat {
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
