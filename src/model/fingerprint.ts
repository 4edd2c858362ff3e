/**
 * 128 bits that stand for a value, as four unsigned 32-bit numbers: equal values have equal fingerprints, and two that
 * differ have equal ones by no chance that matters. It guards against change, not against somebody who seeks two alike.
 */
export type Fingerprint = readonly [number, number, number, number];

export const noFingerprint: Fingerprint = [0, 0, 0, 0];

export function sameFingerprint(a: Fingerprint, b: Fingerprint): boolean {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/** Makes the fingerprint of what it is told, in the order in which it is told. */
export class FingerprintMaker {
  #a = 0x243f6a88;
  #b = 0x85a308d3;
  #c = 0x13198a2e;
  #d = 0x03707344;

  /** A number that is an integer below 2^53, or an instant in milliseconds. */
  number(value: number): this {
    this.#word(value | 0);
    return this.#word(Math.floor(value / 0x1_0000_0000) | 0);
  }

  /** A text of any kind; its end is told too, so that two texts are not taken for one. */
  text(value: string): this {
    let index = 0;
    for (; index + 1 < value.length; index += 2) {
      this.#word(value.charCodeAt(index) | (value.charCodeAt(index + 1) << 16));
    }
    if (index < value.length) this.#word(value.charCodeAt(index));
    return this.#word(value.length);
  }

  print(value: Fingerprint): this {
    return this.#word(value[0]).#word(value[1]).#word(value[2]).#word(value[3]);
  }

  made(): Fingerprint {
    const ended = new FingerprintMaker();
    ended.#a = this.#a;
    ended.#b = this.#b;
    ended.#c = this.#c;
    ended.#d = this.#d;
    // Every number of the result depends on all four.
    for (let round = 0; round < 4; round++) ended.#word(0x5bd1e995 + round);
    return [ended.#a >>> 0, ended.#b >>> 0, ended.#c >>> 0, ended.#d >>> 0];
  }

  /** Each step can be undone, so that two words which differ never meet in the same state. */
  #word(word: number): this {
    const a = turned(this.#a ^ Math.imul(word, 0x9e3779b1), 15);
    const b = turned(this.#b ^ Math.imul(word, 0xc2b2ae35), 13);
    const c = turned(this.#c ^ Math.imul(word, 0x165667b1), 17);
    const d = turned(this.#d ^ Math.imul(word, 0xd3a2646d), 19);
    this.#a = (Math.imul(a, 0x85ebca6b) + b) | 0;
    this.#b = (Math.imul(b, 0x27d4eb2f) + c) | 0;
    this.#c = (Math.imul(c, 0x2c1b3c6d) + d) | 0;
    this.#d = (Math.imul(d, 0xfd7046c5) + this.#a) | 0;
    return this;
  }
}

function turned(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
