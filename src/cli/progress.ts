import { complain } from "./terminal.ts";

/** A part of a build and how far it has come. */
export interface Stage {
  /** Tells that some more of its items are done. */
  readonly advance: (items: number) => void;
}

/** How long a part took. */
export interface StageTime {
  readonly name: string;
  readonly seconds: number;
  readonly items: number;
}

/** Tells people what a long build is doing, and afterwards where the time went. */
export interface Progress {
  /** Begins a part, which ends the one before. `total` is 0 where nothing can be counted. */
  readonly stage: (name: string, total?: number) => Stage;
  /** Ends the last part, clears the line, and gives the parts in their order. */
  readonly end: () => readonly StageTime[];
}

/** A short build says nothing before it ends. */
const patience = 2_000;
/** Milliseconds between two words on a terminal, and between two lines in a log. */
const pace = { terminal: 100, log: 5_000 };

/** Progress on standard error: one line that changes on a terminal, now and then a plain line elsewhere. */
export function progressOn(stream: NodeJS.WriteStream, clock: () => number): Progress {
  const started = clock();
  const times: StageTime[] = [];
  const terminal = stream.isTTY === true;
  let current = { name: "", total: 0, done: 0, since: started };
  let spoken = started;
  let line = false;

  const speak = (now: number) => {
    const { name, total, done, since } = current;
    if (name === "" || now - started < patience) return;
    if (now - spoken < (terminal ? pace.terminal : pace.log)) return;
    spoken = now;
    const rate = done > 0 && now > since ? `, ${Math.round((done * 1000) / (now - since))} a second` : "";
    const count = total > 0 ? ` ${done} of ${total}${rate}` : "";
    if (terminal) {
      stream.write(`\r\u001b[K${sentence(name)}${count} …`);
      line = true;
    } else complain(`${sentence(name)}${count} …`);
  };
  const close = (now: number) => {
    if (current.name === "") return;
    times.push({ name: current.name, seconds: (now - current.since) / 1000, items: current.done });
  };
  return {
    stage: (name, total = 0) => {
      const now = clock();
      close(now);
      current = { name, total, done: 0, since: now };
      speak(now);
      return {
        advance: (items) => {
          current.done += items;
          speak(clock());
        },
      };
    },
    end: () => {
      const now = clock();
      close(now);
      current = { name: "", total: 0, done: 0, since: now };
      if (line) stream.write("\r\u001b[K");
      return times;
    },
  };
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Says nothing and measures nothing. */
export const silence: Progress = { stage: () => ({ advance: () => {} }), end: () => [] };
