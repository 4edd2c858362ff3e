import Eleventy from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Desk, layOut, type Taker } from "./desk.ts";

/** Where Eleventy finds the code of pages. */
export interface PagesCode {
  /** The folder with the `11ty` files, one for each kind of page. */
  readonly pages: string;
  readonly configuration: string;
}

/** Renders the wanted pages of a release and hands each to `taker`; Eleventy itself writes nothing to `outDir`. */
export async function renderRelease(
  release: Release,
  { pages, configuration }: PagesCode,
  outDir: string,
  taker: Taker,
): Promise<void> {
  const desk = new Desk(release, taker);
  const eleventy = new Eleventy(pages, outDir, {
    configPath: configuration,
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
