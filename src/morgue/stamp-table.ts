import { type Stamp, type Stamps, stampOf } from "./stamp.ts";

/** How many files a thread takes at once. */
const stretch = 512;
/** The numbers of a file: whether it was looked at, and found; its stamp. */
const lanes = 5;
const found = 1;
const missing = 2;

/**
 * The stamps of a list of files, in memory that threads share. Each takes stretches of the list that no other has taken,
 * so that they end together, whatever else they have to do.
 */
export class StampTable {
  readonly #root: string;
  readonly #files: readonly string[];
  readonly #numbers: Float64Array;
  readonly #next: Int32Array;

  /**
   * @param root the folder to which the names are relative.
   * @param memory that of another thread's table of the same files; without it, memory of its own.
   */
  constructor(root: string, files: readonly string[], memory: StampMemory = memoryFor(files.length)) {
    this.#root = root;
    this.#files = files;
    this.#numbers = new Float64Array(memory.numbers);
    this.#next = new Int32Array(memory.next);
  }

  /** Looks at files until there are none that nobody has taken. */
  fill(): void {
    for (;;) {
      const start = Atomics.add(this.#next, 0, stretch);
      if (start >= this.#files.length) return;
      this.#look(start, Math.min(start + stretch, this.#files.length));
    }
  }

  /** The stamps of all files that are there. Others must have ended; what they left out is looked at. */
  stamps(): Stamps {
    for (let index = 0; index < this.#files.length; index++) {
      if (this.#numbers[index * lanes] === 0) this.#look(index, index + 1);
    }
    return new TakenStamps(this.#files, this.#numbers);
  }

  #look(start: number, end: number): void {
    for (let index = start; index < end; index++) {
      // Faster than `join`, which counts with so many files.
      const stamp = stampOf(`${this.#root}/${this.#files[index]}`);
      const at = index * lanes;
      if (stamp !== null) {
        this.#numbers[at + 1] = stamp.size;
        this.#numbers[at + 2] = stamp.modified;
        this.#numbers[at + 3] = stamp.changed;
        this.#numbers[at + 4] = stamp.inode;
      }
      this.#numbers[at] = stamp === null ? missing : found;
    }
  }
}

/** Where nothing has changed nobody asks for one file: then no table of their names is made. */
class TakenStamps implements Stamps {
  readonly #files: readonly string[];
  readonly #numbers: Float64Array;
  #places: ReadonlyMap<string, number> | null = null;

  constructor(files: readonly string[], numbers: Float64Array) {
    this.#files = files;
    this.#numbers = numbers;
  }

  get(file: string): Stamp | undefined {
    this.#places ??= new Map(this.#files.map((each, index) => [each, index]));
    const place = this.#places.get(file);
    return place === undefined ? undefined : this.#at(place);
  }

  forEach(take: (stamp: Stamp, file: string) => void): void {
    for (const [index, file] of this.#files.entries()) {
      const stamp = this.#at(index);
      if (stamp !== undefined) take(stamp, file);
    }
  }

  #at(index: number): Stamp | undefined {
    const at = index * lanes;
    const number = (lane: number) => this.#numbers[at + lane] ?? 0;
    if (number(0) !== found) return undefined;
    return { size: number(1), modified: number(2), changed: number(3), inode: number(4) };
  }
}

/** What threads share. */
export interface StampMemory {
  readonly numbers: SharedArrayBuffer;
  readonly next: SharedArrayBuffer;
}

export function memoryFor(files: number): StampMemory {
  return { numbers: new SharedArrayBuffer(files * lanes * 8), next: new SharedArrayBuffer(4) };
}
