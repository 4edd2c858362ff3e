import { join } from "node:path";
import { developAssets } from "../darkroom/assets.ts";
import { servePreview } from "../eleventy/serve.ts";
import type { Edition } from "../model/edition.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { wholeShare } from "../press/page-plan.ts";
import { emptyFolder } from "../press/staging.ts";
import { stateFolder } from "../press/state-folder.ts";
import { refreshStatics } from "../press/statics.ts";
import { siteFrom } from "../read/site.ts";
import { exitCodes } from "./exit-codes.ts";
import { type NewsroomOptions, newsroomFlags, newsroomOptions, parseFlags } from "./options.ts";
import { developPictures } from "./pictures-of-release.ts";
import { projectRoot } from "./project-root.ts";
import { readForRelease } from "./read-for-release.ts";
import { countProblems, printProblems } from "./report.ts";
import { runCommand, say } from "./terminal.ts";
import { UsageError } from "./usage.ts";
import { watchPaths } from "./watch-paths.ts";

const usage = `Usage: npm start -- [options]

Serves the newsroom and shows every change. Broken stories are reported and left out until they are mended.

  --newsroom DIR       the newsroom (default: this folder)
  --port N             the port (default: 8080, or the next free one)
  --now INSTANT        the clock, such as 2022-08-17T16:18:57Z
  --overlay DIR        private stories that do not lie in the repository
  --path-prefix /x/    the path below which to serve`;

/** Of a preview no picture is ready. */
const allAnew = { ready: new Map(), share: wholeShare };

await runCommand(async (arguments_) => {
  const { newsroom, now, overlay, "path-prefix": pathPrefix } = newsroomFlags;
  const flags = {
    newsroom,
    now,
    overlay,
    "path-prefix": pathPrefix,
    port: { type: "string" },
    help: { type: "boolean" },
  } as const;
  const { values } = parseFlags(arguments_, flags, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const port = Number(values.port ?? "8080");
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`--port ${values.port} is not a port.\n\n${usage}`);
  const options = newsroomOptions(values, usage);
  const outDir = await emptyFolder(stateFolder(options.newsroom).preview);
  const read = patientReader(values, outDir);

  // Changes that come before the preview stands are made up for when it does.
  let missed: string | null = null;
  let rebuild = async (file: string) => {
    missed = file;
  };
  const changed = (file: string) => rebuild(file);
  await watchPaths(options.newsroom, ["articles", "_data", "static"], changed);
  await watchPaths(projectRoot, ["src/assets"], changed);
  if (options.overlay !== null) await watchPaths(options.overlay, ["."], changed);
  rebuild = await servePreview({
    release: await read(),
    again: read,
    projectRoot,
    outDir,
    port,
    listening: (address) =>
      say(`\nThe newsroom is at ${address}\nStories, data and code are watched; press Ctrl+C to stop.`),
  });
  if (missed !== null) await rebuild(missed);
  return exitCodes.done;
});

/**
 * Reads the newsroom for the preview: what is broken is reported and left out. While the site or its sections cannot
 * be read, the last edition that could be stays.
 */
function patientReader(values: Parameters<typeof newsroomOptions>[0], outDir: string): () => Promise<Release> {
  let last: Edition | null = null;
  let reported = "";
  return async () => {
    const options = newsroomOptions(values, usage);
    const { newsroom, now } = options;
    const reading = await readForRelease(options, null);
    const edition: Edition = reading.edition ?? last ?? emptyEdition(options);
    last = edition;
    const cache = stateFolder(newsroom).cache;
    const editors = { problems: reading.problems, unpublished: true };
    const shown = { edition, now, preview: editors };
    const { problems: damaged } = await developPictures(shown, newsroom, cache, outDir, allAnew);
    await refreshStatics(newsroom, reading.statics, outDir);
    const problems = [...reading.problems, ...damaged];
    reported = tell(problems, reported);
    const { site } = edition;
    const assets = await developAssets({ assetsDir: join(projectRoot, "src/assets"), site, cacheDir: cache, outDir });
    return { edition, assets, now, preview: { ...editors, problems } };
  };
}

/** Prints the problems where they are others than before. */
function tell(problems: readonly Problem[], before: string): string {
  const report = JSON.stringify(problems);
  if (report === before || (before === "" && problems.length === 0)) return report;
  printProblems(problems);
  const counted = countProblems(problems);
  say(counted === null ? "All problems are mended." : `${counted}. Broken stories are left out of the preview.`);
  return report;
}

/** What is shown while there is no site: the report alone. */
function emptyEdition({ pathPrefix }: NewsroomOptions): Edition {
  const site = siteFrom({ title: "Dateline", url: "https://newsroom.invalid" }, pathPrefix);
  return { site, sections: [], agencies: [], rails: [], stories: [], histories: new Map() };
}
