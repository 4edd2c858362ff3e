import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { naming } from "../model/fault.ts";
import { isDamage } from "../morgue/damaged-state.ts";
import { Pack } from "../morgue/pack.ts";
import { PagePlan } from "../press/page-plan.ts";
import { Pile } from "../press/pile.ts";
import { readFiles } from "../press/record.ts";
import { type HandOrder, type HandResult, handFoundDamage, pileIn } from "./press-crew.ts";
import { releaseFrom } from "./release-text.ts";
import { proverFor, renderPages, stayingFiles } from "./render-pages.ts";
import { complain, reasonOf } from "./terminal.ts";

/** Renders pages of a build in a process of its own; `press-crew.ts` starts it. */
const [, , folder = "", number = ""] = process.argv;
const master = process.ppid;
try {
  await work();
} catch (error) {
  complain(reasonOf(error));
  process.exitCode = isDamage(error) ? handFoundDamage : 1;
}
process.disconnect?.();

async function work(): Promise<void> {
  const order: HandOrder = JSON.parse(readFileSync(join(folder, "order.json"), "utf8"));
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const table = { rows: readFileSync(join(folder, "rows.bin")), heads: text("heads.json") };
  const release = releaseFrom({ table, rest: text("rest.json") }, new Pack(order.pack, "read"));
  const earlier = order.earlier === null ? null : readFiles(order.earlier.folder, order.earlier.name);
  const pages = { ...order, earlier: earlier ?? new Map() };

  let unsaid = 0;
  const tell = () => {
    process.send?.({ pages: unsaid });
    unsaid = 0;
  };
  const { hashes, written, exchanged, leaks } = await renderPages(
    release,
    proverFor(release),
    new PagePlan(stayingFiles(pages), order.share),
    pages,
    new Pile(pileIn(folder)),
    () => {
      // Nobody waits for the hands of a build that was interrupted.
      if (process.ppid !== master) process.exit(1);
      unsaid++;
      if (unsaid === 200) tell();
    },
  );
  tell();
  const result: HandResult = { hashes: [...hashes], written, exchanged, leaks };
  const path = join(folder, `hand-${number}.result.json`);
  naming(path, () => writeFileSync(path, JSON.stringify(result)));
}
