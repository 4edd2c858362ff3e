import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pack } from "../morgue/pack.ts";
import { readRecord } from "../press/record.ts";
import type { HandOrder, HandResult } from "./press-crew.ts";
import { releaseFrom } from "./release-text.ts";
import { proverFor, renderShare } from "./render-share.ts";

/** Renders one share of a build's pages in a process of its own; `press-crew.ts` starts it. */
const [, , folder = "", number = ""] = process.argv;
const order: HandOrder = JSON.parse(readFileSync(join(folder, `hand-${number}.json`), "utf8"));
const table = { rows: readFileSync(join(folder, "rows.bin")), heads: readFileSync(join(folder, "heads.json"), "utf8") };
const pack = new Pack(order.pack, "read");
const release = releaseFrom({ table, rest: readFileSync(join(folder, "rest.json"), "utf8") }, pack);
const earlier = order.earlier === null ? null : readRecord(order.earlier.folder, order.earlier.name);

let unsaid = 0;
const tell = () => {
  process.send?.({ pages: unsaid });
  unsaid = 0;
};
const { hashes, written, leaks } = await renderShare(
  release,
  proverFor(release),
  { ...order, earlier: earlier?.files ?? new Map() },
  () => {
    unsaid++;
    if (unsaid === 200) tell();
  },
);
tell();
const result: HandResult = { hashes: [...hashes], written, leaks };
writeFileSync(join(folder, `hand-${number}.result.json`), JSON.stringify(result));
process.disconnect?.();
