/**
 * Divides the pages of all routes into batches of a size, in the order in which the routes first ask. Eleventy holds
 * every page of a run in memory until the run ends, so a large release is rendered in several.
 */
export class Ledger {
  readonly #size: number;
  readonly #routes = new Map<string, { readonly start: number; readonly items: readonly unknown[] }>();
  #pages = 0;
  #batch = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** The items of a route in this batch; they are made when the route first asks. */
  share<T>(route: string, make: () => readonly T[]): readonly T[] {
    let known = this.#routes.get(route) as { readonly start: number; readonly items: readonly T[] } | undefined;
    if (known === undefined) {
      known = { start: this.#pages, items: make() };
      this.#routes.set(route, known);
      this.#pages += known.items.length;
    }
    const from = this.#batch * this.#size - known.start;
    return known.items.slice(Math.max(0, from), Math.max(0, from + this.#size));
  }

  /** Goes on to the next batch; false when there is none. To be called when every route has asked. */
  advance(): boolean {
    this.#batch++;
    return this.#batch * this.#size < this.#pages;
  }
}
