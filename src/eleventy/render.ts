import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Desk, layOut, type Taker } from "./desk.ts";

/**
 * Renders the wanted pages of a release and hands each to `taker`. `projectRoot` is the folder of Dateline's own
 * package; Eleventy itself writes nothing to `outDir`.
 */
export async function renderRelease(
  release: Release,
  projectRoot: string,
  outDir: string,
  taker: Taker,
): Promise<void> {
  const desk = new Desk(release, taker);
  const eleventy = new Eleventy(join(projectRoot, "src/pages"), outDir, {
    configPath: join(projectRoot, "eleventy.config.ts"),
    quietMode: true,
    config: (config) => layOut(config, desk),
  });
  // Standard output belongs to the command; what goes wrong is thrown, and told there.
  await eleventy.init();
  eleventy.disableLogger();
  // On a busy machine it would write there what took long, past its own logger.
  eleventy.bench.finish = () => {};
  await eleventy.write();
}
