import { type Fingerprint, FingerprintMaker, noFingerprint } from "../model/fingerprint.ts";

/** Names of files, in whatever order: how many, and the sum of their fingerprints, each of its numbers by itself. */
export interface Tally {
  readonly count: number;
  readonly names: Fingerprint;
}

export const noTally: Tally = { count: 0, names: noFingerprint };

/** The tally of names that are each told once. */
export function tallyOf(names: Iterable<string>): Tally {
  let count = 0;
  let [a, b, c, d] = noFingerprint;
  for (const name of names) {
    const print = new FingerprintMaker().text(name).made();
    count++;
    a = (a + print[0]) >>> 0;
    b = (b + print[1]) >>> 0;
    c = (c + print[2]) >>> 0;
    d = (d + print[3]) >>> 0;
  }
  return { count, names: [a, b, c, d] };
}

/** The tally of the names of both, which have none in common. */
export function together({ count, names: [a, b, c, d] }: Tally, more: Tally): Tally {
  const [e, f, g, h] = more.names;
  return { count: count + more.count, names: [(a + e) >>> 0, (b + f) >>> 0, (c + g) >>> 0, (d + h) >>> 0] };
}

/** The tally of the names that are left without some of them. */
export function without({ count, names: [a, b, c, d] }: Tally, less: Tally): Tally {
  const [e, f, g, h] = less.names;
  return { count: count - less.count, names: [(a - e) >>> 0, (b - f) >>> 0, (c - g) >>> 0, (d - h) >>> 0] };
}
