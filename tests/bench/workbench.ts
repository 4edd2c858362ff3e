import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { mkdir, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The one folder that holds all that the bench makes. It goes when the process ends, also by Ctrl-C. */
export class Workbench {
  // The real path: Dateline resolves the links on the way to its sources.
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), "dateline-bench-")));
  #aside = 0;

  constructor() {
    process.on("exit", () => rmSync(this.#root, { recursive: true, force: true, maxRetries: 10 }));
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
  }

  /** Where a folder of this name would be. */
  path(name: string): string {
    return join(this.#root, name);
  }

  async folder(name: string): Promise<string> {
    await mkdir(this.path(name), { recursive: true });
    return this.path(name);
  }

  /**
   * Takes a file or folder of the bench out of the way, if it is there. Nothing is removed before the end: ext4 without a
   * journal passes over every inode that was freed in the last minutes, one by one, whenever a file is made, and whoever
   * runs next would pay for that.
   */
  async putAside(path: string): Promise<void> {
    if (!existsSync(path)) return;
    this.#aside++;
    await rename(path, join(await this.folder("aside"), String(this.#aside)));
  }
}
