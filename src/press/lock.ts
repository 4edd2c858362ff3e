import { mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** The right to build, held by one process at a time. */
export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock, or gives the id of the process that holds it. A lock whose process is gone is taken over. */
export async function takeLock(path: string): Promise<Lock | number> {
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    const handle = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return null;
      throw error;
    });
    if (handle !== null) {
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return { release: () => rm(path, { force: true }) };
    }
    const owner = await ownerOf(path);
    if (owner !== null && isAlive(owner)) return owner;
    await rm(path, { force: true });
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
