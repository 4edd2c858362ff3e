import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes files below a folder and makes the folders that they need. */
export class SiteFiles {
  readonly #root: string;
  readonly #made = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  async write(file: string, text: string): Promise<void> {
    const path = join(this.#root, file);
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true });
      this.#made.add(folder);
    }
    await writeFile(path, text);
  }
}

/** `Business`, for `business`. */
export function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}

/** `2022/08/17` in UTC. */
export function dayPath(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll("-", "/");
}
