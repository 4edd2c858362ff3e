import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { naming } from "../model/fault.ts";
import { makeFolder } from "./make-folder.ts";

/** The right to build, held by one process at a time. */
export interface Lock {
  readonly release: () => void;
}

/**
 * Takes the lock, or gives the id of the process that holds it. A lock whose process is gone is taken over. The lock
 * appears with its owner in it, in one step, so that nobody takes one that is being made for one that is dead.
 */
export function takeLock(path: string): Lock | number {
  makeFolder(dirname(path));
  const self = identityOf(process.pid);
  const own = `${path}.${process.pid}`;
  try {
    naming(own, () => writeFileSync(own, self));
    for (;;) {
      if (linked(own, path)) return { release: () => rmSync(path, { force: true }) };
      const owner = ownerOf(path);
      if (owner !== null && isAlive(owner)) return pidOf(owner);
      bury(path, owner ?? "nobody");
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes the lock of a process that is gone. Only who holds the lock on this very death may do it, and looks again:
 * another may have been quicker, and have taken the lock meanwhile.
 */
function bury(path: string, dead: string): void {
  const grave = takeLock(`${path}.${dead.replace(/[^0-9a-z]+/gi, "-")}`);
  if (typeof grave === "number") return;
  if ((ownerOf(path) ?? "nobody") === dead) rmSync(path, { force: true });
  grave.release();
}

/** Waits until the lock can be taken. `told` hears of the process that is waited for. */
export async function waitForLock(path: string, told: (processId: number) => void): Promise<Lock> {
  let waiting: number | null = null;
  for (;;) {
    const lock = takeLock(path);
    if (typeof lock !== "number") return lock;
    if (lock !== waiting) told(lock);
    waiting = lock;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Null where there is no lock any more, or none that says whose it is. */
function ownerOf(path: string): string | null {
  try {
    const text = readFileSync(path, "utf8").trim();
    return /^\d+( \d+)?$/.test(text) ? text : null;
  } catch {
    return null;
  }
}

function pidOf(identity: string): number {
  return Number.parseInt(identity, 10);
}

/** A process by its id and, where the system tells, the time of its start: ids are given again. */
function identityOf(processId: number): string {
  const started = startOf(processId);
  return started === null ? `${processId}` : `${processId} ${started}`;
}

function isAlive(identity: string): boolean {
  const processId = pidOf(identity);
  try {
    process.kill(processId, 0);
  } catch (error) {
    // The process is there, but belongs to someone else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const started = identity.split(" ")[1];
  return started === undefined || (startOf(processId) ?? started) === started;
}

/** Field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; null on systems without it. */
function startOf(processId: number): string | null {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
