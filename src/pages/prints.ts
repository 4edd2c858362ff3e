import { sumOfKeys } from "../derive/key-sums.ts";
import { type Fingerprint, FingerprintMaker } from "../model/fingerprint.ts";
import type { ListPage } from "../model/listing.ts";
import type { Story } from "../model/story.ts";

/** Begins the fingerprint of a page that shows these stories in this order. */
export function storiesPrint(stories: readonly Story[]): FingerprintMaker {
  const maker = new FingerprintMaker().number(stories.length);
  for (const { keys } of stories) maker.print(keys.listed);
  return maker;
}

/** Begins the fingerprint of a page that shows these stories in the order that lists have, which follows from them. */
export function stretchPrint(stories: readonly Story[]): FingerprintMaker {
  return new FingerprintMaker().number(stories.length).print(sumOfKeys(stories));
}

/** Begins the fingerprint of one page of a list. */
export function listPrint({ stories, number, path, newer, older }: ListPage): FingerprintMaker {
  return stretchPrint(stories)
    .number(number ?? 0)
    .text(path)
    .text(newer ?? "")
    .text(older ?? "");
}

/** Stands for any value that JSON can hold. */
export function valuePrint(value: unknown): Fingerprint {
  return new FingerprintMaker().text(JSON.stringify(value)).made();
}
