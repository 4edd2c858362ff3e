import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BenchNewsroom } from "./bench-newsroom.ts";
import type { Expectation } from "./expectation.ts";
import { type Command, measured } from "./measure.ts";
import type { ProjectCopy } from "./project-copy.ts";
import { countFaults, goneFaults, listFaults, pageFaults, readerOf } from "./soundness.ts";
import { type Dispatch, newest } from "./wire.ts";
import type { Workbench } from "./workbench.ts";

/** What changes before a build: a sign that the change is out, beside the new release's `status.json`. */
type Change = (desk: DatelineDesk) => Promise<() => boolean>;

/** What a desk works with. */
export interface DeskMeans {
  readonly project: ProjectCopy;
  /** A folder for the temporary files of all programs. */
  readonly temporary: string;
  readonly workbench: Workbench;
}

/** A newsroom and the Dateline that builds it: brings both into the state from which a scenario starts. */
export class DatelineDesk {
  readonly newsroom: BenchNewsroom;
  readonly project: ProjectCopy;
  readonly output: string;
  readonly #temporary: string;
  readonly #workbench: Workbench;
  /** The name of the release of what is there now; null where none has been made, or a run went wrong. */
  #release: string | null = null;
  /** Whether that release and the state of earlier builds are still there. */
  #stands = false;

  constructor(newsroom: BenchNewsroom, { project, temporary, workbench }: DeskMeans) {
    this.newsroom = newsroom;
    this.project = project;
    this.output = join(newsroom.root, "_site");
    this.#temporary = temporary;
    this.#workbench = workbench;
  }

  /** What an npm script runs, without npm. */
  command(name: "build" | "check"): Command {
    const { root } = this.newsroom;
    return {
      program: process.execPath,
      arguments: [
        ...this.project.script(name),
        "--newsroom",
        root,
        "--output",
        this.output,
        "--now",
        newest.toISOString(),
      ],
      folder: this.project.folder,
      temporary: this.#temporary,
    };
  }

  /** Takes the release and the state of earlier builds away. */
  async clear(): Promise<void> {
    this.#stands = false;
    await this.#workbench.putAside(this.output);
    await this.#workbench.putAside(join(this.newsroom.root, ".dateline"));
  }

  /** For a build from nothing. It must give the release that builds with state have given, to the byte. */
  async cold(): Promise<Expectation> {
    const expected = this.#release;
    await this.clear();
    return this.#expectation(
      () => true,
      async () => sameRelease(expected, this.#named()),
    );
  }

  /** For a build after one whose release still stands, with nothing changed since. */
  async unchanged(): Promise<Expectation> {
    await this.#ensureRelease();
    const before = this.#named();
    const expectation = this.#expectation(
      () => true,
      async () => sameRelease(before, this.#named()),
    );
    return { ...expectation, isOut: null };
  }

  /** For a build after one change. It must give another release. */
  async changed(change: Change): Promise<Expectation> {
    await this.#ensureRelease();
    const before = this.#named();
    const sign = await change(this);
    return this.#expectation(sign, async () =>
      this.#named() === before ? ["The release has the same name as the one before."] : [],
    );
  }

  async #ensureRelease(): Promise<void> {
    if (this.#stands) return;
    await this.clear();
    await measured(this.command("build"));
    this.#stands = true;
  }

  /** The change is out when `status.json` is another file than now and the sign is there. */
  #expectation(sign: () => boolean, further: () => Promise<readonly string[]>): Expectation {
    const status = join(this.output, "status.json");
    const before = stampOf(status);
    // Until the run proves sound, nobody may build on it.
    this.#stands = false;
    this.#release = null;
    return {
      isOut: () => {
        const now = stampOf(status);
        return now !== null && now !== before && sign();
      },
      faults: async (files) => {
        const faults = [...(await this.#faults(files)), ...(await further())];
        this.#stands = faults.length === 0;
        this.#release = this.#stands ? this.#named() : null;
        return faults;
      },
    };
  }

  async #faults(files: readonly string[]): Promise<readonly string[]> {
    const { stories, sample, rails, added, killed } = this.newsroom;
    const read = readerOf(this.output);
    const latest: Dispatch | undefined = added.at(-1);
    return [
      ...countFaults(files, stories),
      ...(await pageFaults(read, sample, rails, [this.project.mark])),
      ...(latest === undefined ? [] : await listFaults(read, latest)),
      ...(await Promise.all(killed.map((dispatch) => goneFaults(read, files, dispatch)))).flat(),
    ];
  }

  #named(): string | null {
    try {
      const status: unknown = JSON.parse(readFileSync(join(this.output, "status.json"), "utf8"));
      return typeof status === "object" && status !== null && "release" in status ? String(status.release) : null;
    } catch {
      return null;
    }
  }
}

function sameRelease(expected: string | null, found: string | null): readonly string[] {
  return expected === null || expected === found
    ? []
    : [`The release is ${found} and should be ${expected}, as it was with the state of other builds.`];
}

/** What tells a file from the one that it replaces; null where there is none. */
function stampOf(file: string): string | null {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts === undefined ? null : `${facts.ino} ${facts.size} ${facts.mtimeMs}`;
}
