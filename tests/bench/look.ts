import { ProcessFamily } from "./processes.ts";

/** A look, again and again, at what a command's processes use. */
export interface Look {
  /** The ids of those that have not ended. */
  readonly alive: () => readonly number[];
  /** Ends all of them at once and returns when they have ended. */
  readonly kill: () => void;
  /** Looks for the last time and tells what was seen: seconds of CPU by process, and the most memory, in bytes. */
  readonly end: () => { readonly cpu: ReadonlyMap<number, number>; readonly memory: number };
}

/** Milliseconds between two looks. */
const interval = 50;
/** How long processes may take to end, in milliseconds. */
const patience = 5000;

/** Starts to look after the processes of a group and what comes of them. */
export function lookAfter(group: number): Look {
  const family = new ProcessFamily(group);
  const cpu = new Map<number, number>();
  let memory = 0;
  const look = (): readonly number[] => {
    const sample = family.sample();
    memory = Math.max(memory, sample.memory);
    for (const [id, seconds] of sample.cpu) cpu.set(id, seconds);
    return [...sample.cpu.keys()];
  };
  look();
  const timer = setInterval(look, interval);
  return {
    alive: look,
    kill: () => {
      const late = performance.now() + patience;
      for (let alive = look(); alive.length > 0 && performance.now() < late; alive = look()) {
        for (const id of alive) kill(id);
        // At the end of a process nothing asynchronous runs any more.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
      }
    },
    end: () => {
      clearInterval(timer);
      look();
      return { cpu, memory };
    },
  };
}

function kill(id: number): void {
  try {
    process.kill(id, "SIGKILL");
  } catch {
    // It has just ended by itself.
  }
}
