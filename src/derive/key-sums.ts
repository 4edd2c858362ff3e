import type { Fingerprint } from "../model/fingerprint.ts";
import type { Story } from "../model/story.ts";

/** Stands for stories in the one order that lists have; see `KeySums`. */
export function sumOfKeys(stories: readonly Story[]): Fingerprint {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (const {
    keys: { listed },
  } of stories) {
    a = (a + listed[0]) | 0;
    b = (b + listed[1]) | 0;
    c = (c + listed[2]) | 0;
    d = (d + listed[3]) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/**
 * Stands for any stretch of a list of stories in one step: the sum of what lists show of them. Lists of stories have one
 * order, which follows from the stories, so that what is in a stretch also tells how it is ordered.
 */
export class KeySums {
  /** Four numbers for each place: the sums of all stories before it. */
  readonly #sums: Uint32Array;
  readonly #last: number;

  constructor(stories: readonly Story[]) {
    this.#last = stories.length;
    this.#sums = new Uint32Array((stories.length + 1) * 4);
    let at = 0;
    for (const { keys } of stories) {
      for (let lane = 0; lane < 4; lane++) {
        this.#sums[at + 4 + lane] = (this.#sums[at + lane] ?? 0) + (keys.listed[lane] ?? 0);
      }
      at += 4;
    }
  }

  /** Of the stories from one place up to another, which is not part of it; places outside of the list hold nothing. */
  between(from: number, to: number): Fingerprint {
    const start = Math.max(0, Math.min(from, this.#last)) * 4;
    const end = Math.max(0, Math.min(to, this.#last)) * 4;
    const lane = (index: number) => ((this.#sums[end + index] ?? 0) - (this.#sums[start + index] ?? 0)) >>> 0;
    return [lane(0), lane(1), lane(2), lane(3)];
  }
}
