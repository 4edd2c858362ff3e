import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Desk, layOut } from "./desk.ts";

/** Renders every page of a release into `outDir`. `projectRoot` is the folder of Dateline's own package. */
export async function renderRelease(release: Release, projectRoot: string, outDir: string): Promise<void> {
  const eleventy = new Eleventy(join(projectRoot, "src/pages"), outDir, {
    configPath: join(projectRoot, "eleventy.config.ts"),
    quietMode: true,
    config: (config) => layOut(config, new Desk(release)),
  });
  await eleventy.write();
}
