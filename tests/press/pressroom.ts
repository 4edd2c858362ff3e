import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildWhatChanged } from "../../src/cli/build-what-changed.ts";
import { codeKey } from "../../src/cli/code-key.ts";
import { commitPlaces } from "../../src/cli/commit-places.ts";
import type { NewsroomOptions } from "../../src/cli/options.ts";
import { silence } from "../../src/cli/progress.ts";
import { rollBack } from "../../src/cli/roll-back.ts";
import { takeStock } from "../../src/cli/stock.ts";
import { finishCommit } from "../../src/press/commit.ts";
import { type Differences, differencesFrom } from "../../src/press/intact.ts";
import { hashOf } from "../../src/press/proof.ts";
import { currentRecord, readRecord } from "../../src/press/record.ts";
import { readReplaced } from "../../src/press/replaced.ts";
import { stateFolder } from "../../src/press/state-folder.ts";
import { temporaryFolder } from "../newsrooms.ts";
import { type Release, readRelease } from "../release/release.ts";
import { listening } from "./listening.ts";

/** Files of a newsroom by their names. */
export type Papers = ReadonlyMap<string, string | Buffer>;

/** How a build is called. */
export interface Call {
  readonly now: number;
  readonly pathPrefix: string | null;
  readonly full: boolean;
  readonly quarantine: boolean;
  readonly confirmed: readonly string[];
  /** Whether the files are taken to have been there for a while, so that their stamps can be believed in. */
  readonly settled: boolean;
}

/** How a build ended, as far as two ways to the same release must end alike. */
export interface Ending {
  readonly exitCode: number;
  /** What its report says; the text of a rollback's. */
  readonly said: unknown;
  /** Whether it found that nothing had to be done. */
  readonly unchanged: boolean;
}

const code = codeKey();

/** A newsroom in a folder of its own, built in this process, with all that its builds keep. */
export class Pressroom {
  readonly root = temporaryFolder("pressroom");
  readonly output = join(this.root, "_site");
  readonly #state = stateFolder(this.root);
  #papers: Papers = new Map();

  /** Makes the newsroom what it should be; files that are so already are not touched. */
  fill(papers: Papers): void {
    for (const file of this.#papers.keys()) if (!papers.has(file)) rmSync(join(this.root, file));
    for (const [file, content] of papers) {
      if (this.#papers.get(file) === content) continue;
      mkdirSync(dirname(join(this.root, file)), { recursive: true });
      writeFileSync(join(this.root, file), content);
    }
    this.#papers = new Map(papers);
  }

  /** Gives a file another time and no other byte. */
  touch(file: string): void {
    if (this.#papers.has(file)) utimesSync(join(this.root, file), new Date(), new Date());
  }

  async build({ full, quarantine, confirmed, settled, ...call }: Call): Promise<Ending> {
    const options = this.#options(call);
    const state = this.#state;
    finishCommit(commitPlaces(state));
    const stock = await takeStock(options, state.records(this.output));
    const now = settled ? stock.now + 10_000 : stock.now;
    const flags = { full, quarantine, confirmed: new Set(confirmed), preview: false, shard: null };
    const { value: exitCode, stdout } = await listening(() =>
      buildWhatChanged({ options, flags, state, stock: { ...stock, now }, code, progress: silence }),
    );
    const { output, unchanged, ...said } = JSON.parse(stdout.replaceAll(this.root, ""));
    return { exitCode, said, unchanged: unchanged === true };
  }

  async rollBack(now: number): Promise<Ending> {
    const state = this.#state;
    finishCommit(commitPlaces(state));
    const {
      value: exitCode,
      stdout,
      stderr,
    } = await listening(() =>
      rollBack({ ...this.#options({ now, pathPrefix: null }), json: false }, state, state.records(this.output)),
    );
    return { exitCode, said: `${stdout}${stderr}`.replaceAll(this.root, ""), unchanged: false };
  }

  release(): Release {
    try {
      return readRelease(this.output);
    } catch {
      return new Map();
    }
  }

  /** The name that the release gives itself, and the one that follows from its files in the order of their names. */
  names(): { readonly told: unknown; readonly due: string } {
    const files = [...this.release()].filter(([file]) => file !== "status.json").sort(([a], [b]) => (a < b ? -1 : 1));
    const sums = files.map(([file, bytes]) => `${hashOf(bytes)}  ${file}\n`).join("");
    const status: { readonly release: unknown } = JSON.parse(readFileSync(join(this.output, "status.json"), "utf8"));
    return { told: status.release, due: hashOf(Buffer.from(sums)).slice(0, 16) };
  }

  /** What operators and hosts are told of the release. */
  notes(): Release {
    const told = [...readRelease(this.#state.root)];
    return new Map(
      told.filter(([file]) => /^(changes|index-now|transitions)\.json$|^[^/]*\.txt$|^hosting\//.test(file)),
    );
  }

  /** How the output differs from what was written down of the release in it; null where nothing was. */
  verified(): Differences | null {
    const { folder, pointer } = this.#state.records(this.output);
    const name = currentRecord(pointer);
    const record = name === null ? null : readRecord(folder, name);
    return record && differencesFrom(this.output, record.files);
  }

  /** Whether the present release lacks files of the one before. */
  hasRemoved(): boolean {
    const { removed } = JSON.parse(readFileSync(this.#state.changes, "utf8"));
    return removed.length > 0;
  }

  /** How the present release was put in place of the one before. */
  commit(): "swap" | "patch" | null {
    return readReplaced(this.#state.records(this.output).previous)?.kind ?? null;
  }

  #options({ now, pathPrefix }: Pick<Call, "now" | "pathPrefix">): NewsroomOptions {
    return { newsroom: this.root, output: this.output, now: { epoch: now }, pathPrefix, json: true, overlay: null };
  }
}
