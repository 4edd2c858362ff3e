import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** The right to build, held by one process at a time. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the lock, or gives the id of the process that holds it. A lock whose process is gone is taken over. The lock
 * appears with its owner's id in it, in one step, so that nobody takes one that is being made for one that is dead.
 */
export async function takeLock(path: string): Promise<Lock | number> {
  await mkdir(dirname(path), { recursive: true });
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${process.pid}\n`);
  try {
    for (;;) {
      const taken = await link(own, path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "EEXIST") return false;
          throw error;
        },
      );
      if (taken) return { release: () => rm(path, { force: true }) };
      const owner = await ownerOf(path);
      if (owner !== null && isAlive(owner)) return owner;
      await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function ownerOf(path: string): Promise<number | null> {
  const text = await readFile(path, "utf8").catch(() => "");
  const owner = Number.parseInt(text, 10);
  return Number.isInteger(owner) && owner > 0 ? owner : null;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // The process is there, but belongs to someone else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
