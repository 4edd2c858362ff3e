import { rm } from "node:fs/promises";
import { join } from "node:path";
import Eleventy, { type UserConfig, type Written } from "@11ty/eleventy";
import type { Release } from "../model/release.ts";
import { Desk, layOut } from "./desk.ts";
import { previewRoutes } from "./preview-routes.ts";

export interface PreviewOrder {
  /** What to show first. */
  readonly release: Release;
  /** Reads everything again, before each build but the first. */
  readonly again: () => Promise<Release>;
  readonly projectRoot: string;
  readonly outDir: string;
  readonly port: number;
  /** Told the address once the server listens; the port is another where the wanted one is taken. */
  readonly listening: (address: string) => void;
}

/** Serves a preview and reloads the browser. Gives a function that builds again because a file changed. */
export async function servePreview(order: PreviewOrder): Promise<(changedFile: string) => Promise<void>> {
  const { projectRoot, outDir, port } = order;
  const desk = new Desk(order.release);
  const { prefix } = order.release.edition.site;
  let first = true;
  let written: ReadonlySet<string> = new Set();

  const configure = (config: UserConfig) => {
    layOut(config, desk);
    config.on("eleventy.before", async () => {
      if (!first) desk.replace(await order.again());
      first = false;
    });
    config.on("eleventy.after", async ({ results }) => {
      written = await removeStale(written, results);
    });
    // Code changes restart the process, and content is watched by the command.
    config.watchIgnores.add(join(projectRoot, "src/**"));
    config.watchIgnores.add("src/**");
    config.setWatchThrottleWaitTime(0);
    config.setServerOptions({
      port,
      portReassignmentRetryCount: 20,
      // The whole page is loaded again: what changed may be in its head.
      domDiff: false,
      middleware: [previewRoutes(desk, outDir)],
      messageOnStart: () => false,
      ready: (server) => order.listening(server.getServerUrl("localhost")),
    });
  };
  const eleventy = new Eleventy(join(projectRoot, "src/pages"), outDir, {
    configPath: join(projectRoot, "eleventy.config.ts"),
    quietMode: true,
    runMode: "serve",
    pathPrefix: prefix,
    config: configure,
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  await eleventy.serve(port);
  return rebuild;
}

/** Removes what the build before wrote and this one did not: a story that was deleted is gone from the preview too. */
async function removeStale(before: ReadonlySet<string>, results: readonly Written[]): Promise<ReadonlySet<string>> {
  const now = new Set(results.flatMap(({ outputPath }) => (outputPath === false ? [] : [outputPath])));
  for (const path of before) {
    if (!now.has(path)) await rm(path, { force: true });
  }
  return now;
}
