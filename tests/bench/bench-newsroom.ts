import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonFile, newsroomFile, newsroomStory, railFile } from "./dateline-site.ts";
import { benchRail } from "./rails.ts";
import { SiteFiles } from "./site-files.ts";
import { noRailEdits, type RailEdits, spread } from "./soundness.ts";
import { type Dispatch, dispatchAt, newest } from "./wire.ts";

/**
 * A newsroom of Dateline in which editors work: one story more, one killed, a headline of a rail changed. Nothing is
 * taken back, so that every release is followed by the next and none has to be built only to return to a beginning.
 */
export class BenchNewsroom {
  readonly root: string;
  readonly #total: number;
  readonly #added: Dispatch[] = [];
  readonly #killed: number[] = [];
  #rails: RailEdits = noRailEdits;

  /** @param total how many dispatches have been written there. */
  constructor(root: string, total: number) {
    this.root = root;
    this.#total = total;
  }

  /** How many stories the public can read. */
  get stories(): number {
    return this.#total + this.#added.length - this.#killed.length;
  }

  get added(): readonly Dispatch[] {
    return this.#added;
  }

  get killed(): readonly Dispatch[] {
    return this.#killed.map((index) => dispatchAt(index, this.#total));
  }

  get rails(): RailEdits {
    return this.#rails;
  }

  /** A few stories that the public can read, from all over the archive. */
  get sample(): readonly Dispatch[] {
    const indexes = Array.from({ length: this.#total }, (_, index) => index);
    const alive = indexes.filter((index) => !this.#killed.includes(index));
    return [...spread(alive, 8).map((index) => dispatchAt(index, this.#total)), ...this.#added.slice(-1)];
  }

  /** Files one story, newer than all others. */
  async addStory(): Promise<Dispatch> {
    const number = this.#added.length;
    const second = Math.min(number, 99) - 100;
    const dispatch: Dispatch = {
      ...dispatchAt(this.#total + number, this.#total),
      date: new Date(newest.getTime() + second * 1000),
      correction: null,
    };
    // The month of the newest stories may have none yet.
    await new SiteFiles(this.root).write(newsroomFile(dispatch), newsroomStory(dispatch));
    this.#added.push(dispatch);
    return dispatch;
  }

  /** Kills one story from the middle of the archive. */
  async killStory(): Promise<Dispatch> {
    const index = (Math.floor(this.#total / 2) + this.#killed.length) % this.#total;
    const dispatch = dispatchAt(index, this.#total);
    await writeFile(join(this.root, newsroomFile(dispatch)), newsroomStory(dispatch, ["status: canceled"]));
    this.#killed.push(index);
    return dispatch;
  }

  /** Changes the first headline of one rail. */
  async editRail(): Promise<void> {
    const edit = this.#rails.power + 1;
    await writeFile(join(this.root, railFile("power")), jsonFile(benchRail("power", edit)));
    this.#rails = { ...this.#rails, power: edit };
  }
}
