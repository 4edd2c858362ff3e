/**
 * Divides the pages of all routes into batches of a size, in the order in which the routes first ask. Eleventy holds
 * every page of a run in memory until the run ends, so a large release is rendered in several.
 */
export class Ledger {
  readonly #size: number;
  readonly #starts = new Map<string, number>();
  #pages = 0;
  #batch = 0;

  constructor(size: number) {
    this.#size = size;
  }

  share<T>(route: string, items: readonly T[]): readonly T[] {
    let start = this.#starts.get(route);
    if (start === undefined) {
      start = this.#pages;
      this.#starts.set(route, start);
      this.#pages += items.length;
    }
    const from = this.#batch * this.#size - start;
    return Number.isFinite(this.#size) ? items.slice(Math.max(0, from), Math.max(0, from + this.#size)) : items;
  }

  /** Goes on to the next batch; false when there is none. To be called when every route has asked. */
  advance(): boolean {
    this.#batch++;
    return this.#batch * this.#size < this.#pages;
  }
}
