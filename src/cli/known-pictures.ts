import { relative, sep } from "node:path";
import type { Picture } from "../model/picture.ts";
import { isSettled } from "../model/settled.ts";
import { type Stamp, sameStamp } from "../morgue/stamp.ts";
import type { MeasuredFile } from "../press/record.ts";
import type { Measure } from "../read/measure.ts";
import type { Stock } from "./stock.ts";

/** Measures pictures, and remembers those that have not changed since they were measured. */
export interface KnownPictures {
  readonly measure: Measure;
  /** What is to be written down, in the order of the files. */
  readonly measured: () => readonly MeasuredFile[];
}

export function knownPictures(
  root: string,
  earlier: readonly MeasuredFile[],
  stock: Stock,
  measureAnew: Measure,
): KnownPictures {
  const known = new Map(earlier.map((each) => [each.file, each]));
  const found = new Map<string, MeasuredFile>();
  return {
    measure: async (absolute) => {
      const file = relative(root, absolute).split(sep).join("/");
      const stamp = stock.stamps.get(file);
      const before = known.get(file);
      if (before !== undefined && stamp !== undefined && sameStamp(before.stamp, stamp)) {
        found.set(file, before);
        return { kind: "ok", value: before.picture };
      }
      const result = await measureAnew(absolute);
      if (result.kind === "ok") keep(file, stamp, result.value);
      return result;
    },
    measured: () => [...found.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };

  function keep(
    file: string,
    stamp: Stamp | undefined,
    picture: Pick<Picture, "hash" | "format" | "width" | "height">,
  ) {
    if (stamp !== undefined && isSettled(stamp, stock.now)) found.set(file, { file, stamp, picture });
  }
}
