/** A text to look for, and what it belongs to. */
export interface Needle<T> {
  readonly text: string;
  readonly owner: T;
}

/** Bytes of a block whose hash decides how far the search may jump. */
const block = 4;
/** The table holds about this many places for each block of a needle, so that few other bytes hit one. */
const spread = 8;
const bitsBetween = { least: 16, most: 24 } as const;
/** Longer prefixes jump farther; beyond this the gain is small. */
const longestPrefix = 24;

/**
 * Looks for many texts at once in UTF-8 bytes (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994):
 * linear in the bytes, and faster the longer the shortest text is. Texts shorter than four bytes are not looked for.
 */
export class NeedleSearch<T> {
  readonly #needles: readonly { readonly bytes: Buffer; readonly needle: Needle<T> }[];
  readonly #prefix: number;
  /** The length of the longest needle, in bytes. */
  readonly longest: number;
  readonly #jumps: Uint8Array;
  readonly #mask: number;
  readonly #candidates = new Map<number, number[]>();

  constructor(needles: readonly Needle<T>[]) {
    this.#needles = needles
      .map((needle) => ({ bytes: Buffer.from(needle.text, "utf8"), needle }))
      .filter(({ bytes }) => bytes.length >= block);
    this.#prefix = this.#needles.reduce((least, { bytes }) => Math.min(least, bytes.length), longestPrefix);
    this.longest = this.#needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 0);
    const farthest = this.#prefix - block + 1;
    const wanted = Math.ceil(Math.log2(Math.max(1, this.#needles.length * farthest * spread)));
    const bits = Math.min(bitsBetween.most, Math.max(bitsBetween.least, wanted));
    this.#mask = (1 << bits) - 1;
    this.#jumps = new Uint8Array(1 << bits).fill(farthest);
    this.#needles.forEach(({ bytes }, index) => {
      for (let end = block; end <= this.#prefix; end++) {
        const key = hash(bytes, end) & this.#mask;
        const jump = this.#prefix - end;
        if (jump < (this.#jumps[key] ?? 0)) this.#jumps[key] = jump;
        if (jump > 0) continue;
        const known = this.#candidates.get(key);
        if (known === undefined) this.#candidates.set(key, [index]);
        else known.push(index);
      }
    });
  }

  /** Every needle that occurs, each once, in the order of its first occurrence. */
  find(bytes: Uint8Array): readonly Needle<T>[] {
    const found = new Set<Needle<T>>();
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = this.#prefix;
    while (this.#needles.length > 0 && end <= buffer.length) {
      const key = hash(buffer, end) & this.#mask;
      const jump = this.#jumps[key] ?? 1;
      if (jump > 0) {
        end += jump;
        continue;
      }
      for (const index of this.#candidates.get(key) ?? []) {
        const candidate = this.#needles[index];
        if (candidate === undefined || found.has(candidate.needle)) continue;
        if (standsAt(buffer, end - this.#prefix, candidate.bytes)) found.add(candidate.needle);
      }
      end++;
    }
    return [...found];
  }
}

/** Most candidates fail in their first bytes: a loop of our own is cheaper than a call of `Buffer.compare`. */
function standsAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  if (start + needle.length > bytes.length) return false;
  for (let index = 0; index < needle.length; index++) {
    if (bytes[start + index] !== needle[index]) return false;
  }
  return true;
}

/** Of the block that ends before `end`. */
function hash(bytes: Buffer, end: number): number {
  const word =
    ((bytes[end - 4] ?? 0) << 24) |
    ((bytes[end - 3] ?? 0) << 16) |
    ((bytes[end - 2] ?? 0) << 8) |
    (bytes[end - 1] ?? 0);
  return Math.imul(word, 0x9e3779b1) >>> 8;
}
