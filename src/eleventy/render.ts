import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Desk, layOut, type Taker } from "./desk.ts";
import { Ledger } from "./ledger.ts";

/** Pages that are rendered in one run: enough that starting a run is cheap, few enough that memory stays modest. */
const batchSize = 10_000;

/**
 * Renders the wanted pages of a release and hands each to `taker`, with a path below `outDir`. `projectRoot` is the folder of
 * Dateline's own package.
 */
export async function renderRelease(
  release: Release,
  projectRoot: string,
  outDir: string,
  taker: Taker,
): Promise<void> {
  const ledger = new Ledger(batchSize);
  const desk = new Desk(release, taker, ledger);
  do {
    const eleventy = new Eleventy(join(projectRoot, "src/pages"), outDir, {
      configPath: join(projectRoot, "eleventy.config.ts"),
      quietMode: true,
      config: (config) => layOut(config, desk),
    });
    // Standard output belongs to the command; what goes wrong is thrown, and told there.
    await eleventy.init();
    eleventy.disableLogger();
    await eleventy.write();
  } while (ledger.advance());
}
