import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The one folder that holds all that the bench makes. It goes when the process ends, also by Ctrl-C. */
export class Workbench {
  // The real path: Dateline resolves the links on the way to its sources.
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), "dateline-bench-")));

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

  async remove(name: string): Promise<void> {
    await rm(this.path(name), { recursive: true, force: true });
  }
}
