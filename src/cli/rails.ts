import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { memoriesFrom } from "../intake/rail-memory.ts";
import { type RailOutcome, refreshRails } from "../intake/rail-stage.ts";
import { stateFolder } from "../press/state-folder.ts";
import { suggestion } from "../read/near-miss.ts";
import { exitCodes } from "./exit-codes.ts";
import { newsroomFlags, newsroomOptions, parseFlags } from "./options.ts";
import { changedRails, healthAfter, keepHealth, keepMemories, keepRails } from "./rail-records.ts";
import { railsOfNewsroom } from "./rails-of-newsroom.ts";
import { printProblems } from "./report.ts";
import { complain, dim, runCommand, say, yellow } from "./terminal.ts";
import { UsageError } from "./usage.ts";

const usage = `Usage: npm run rails -- [ID…] [options]

Refreshes the rails that have a feed_url, or those of them that are named. A rail whose feed cannot be taken stays as it was.

  --newsroom DIR       the newsroom (default: this folder)
  --now INSTANT        the clock, such as 2022-08-17T16:18:57Z
  --dry-run            tell what would change, and write nothing
  --accept ID          take the feed of this rail although it has shrunk or leads elsewhere; may stand several times
  --check-links        ask the page of each headline whether it is gone (410)
  --allow-loopback     for tests: feeds may come from this machine, and without TLS
  --json               what was done, as JSON on standard output`;

await runCommand(async (arguments_) => {
  const { newsroom, now, json } = newsroomFlags;
  const own = {
    "dry-run": { type: "boolean" },
    accept: { type: "string", multiple: true },
    "check-links": { type: "boolean" },
    "allow-loopback": { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  const { values, positionals } = parseFlags(arguments_, { newsroom, now, json, ...own }, usage, true);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const options = newsroomOptions(values, usage);
  const found = await railsOfNewsroom(options.newsroom);
  const named: readonly string[] = positionals;
  const accept = new Set<string>(values.accept);
  for (const id of [...named, ...accept]) insistOn(id, found.ids);
  if (!options.json) printProblems(found.problems);

  const started = performance.now();
  const memoryFile = join(stateFolder(options.newsroom).root, "rails.json");
  const memories = memoriesFrom(await readFile(memoryFile, "utf8").catch(() => null));
  const outcomes = await refreshRails(
    found.rails.map(({ rail }) => rail).filter(({ id }) => named.length === 0 || named.includes(id)),
    {
      now: options.now,
      size: found.size,
      memories,
      limits: { loopback: values["allow-loopback"] ?? false },
      accept,
      links: values["check-links"] ?? false,
    },
    (outcome) => (options.json ? complain : say)(lineOf(outcome)),
  );
  // What somebody edited meanwhile was not refreshed.
  const edited = values["dry-run"] ? new Set<string>() : await keepRails(options.newsroom, found, outcomes);
  const done = outcomes.filter(({ rail }) => !edited.has(rail.id));
  if (!values["dry-run"]) {
    await keepHealth(options.newsroom, healthAfter(found, memories, done, options.now));
    await keepMemories(memoryFile, found.ids, memories, done);
  }

  for (const id of edited) complain(`${id}: left alone, since its file was edited meanwhile. Run the command again.`);
  if (options.json) {
    say(
      JSON.stringify({ ok: found.problems.length === 0, rails: done.map(factsOf), problems: found.problems }, null, 2),
    );
  } else {
    say(endOf(done, (performance.now() - started) / 1000));
    if (values["dry-run"]) say("Nothing was written (--dry-run).");
  }
  // A host's name that is still being looked up would hold the process for longer than the rails may take.
  setTimeout(() => process.exit(), 1000).unref();
  return found.problems.length > 0 ? exitCodes.problems : exitCodes.done;
});

function insistOn(id: string, known: readonly string[]): void {
  if (!known.includes(id)) throw new UsageError(`There is no rail _data/rails/${id}.json. ${suggestion(id, known)}`);
}

function lineOf({ rail, headlines, fault }: RailOutcome): string {
  const known = new Set(rail.headlines.map(({ id }) => id));
  const added = headlines.filter(({ id }) => !known.has(id)).length;
  const left = rail.headlines.filter(({ id }) => !headlines.some((headline) => headline.id === id)).length;
  const count = `${headlines.length} headline${headlines.length === 1 ? "" : "s"}`;
  if (fault === null) return `${rail.id}: ${count}, ${added === 0 ? "none" : added} of them new.`;
  const withdrawn = left === 0 ? "kept as it was" : `kept, without ${left} withdrawn`;
  return `${rail.id}: ${yellow(withdrawn)}. ${fault.message} ${dim(`[${fault.code}]`)}`;
}

function endOf(outcomes: readonly RailOutcome[], seconds: number): string {
  if (outcomes.length === 0) return "There is no rail with a feed_url to refresh it from.";
  const sound = outcomes.filter(({ fault }) => fault === null).length;
  const rails = outcomes.length === 1 ? "1 rail" : `${outcomes.length} rails`;
  return `Refreshed ${sound} of ${rails} in ${seconds.toFixed(1)} s; ${changedRails(outcomes).size} changed.`;
}

function factsOf(outcome: RailOutcome) {
  const { rail, headlines, fault } = outcome;
  return { id: rail.id, headlines: headlines.length, changed: changedRails([outcome]).size === 1, fault };
}
