import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { commit, copySample, drillNow, writeStories } from "./newsroom.ts";
import { projectRoot } from "./project-root.ts";
import { filesOf, tracesOf, withoutNotices } from "./traces.ts";
import { kill, type Victim, victimFrom } from "./victim.ts";

const usage = `Usage: npm run drill -- [options]

Kills a story of a newsroom in a temporary folder, and looks whether anything of it is left.

  --stories N          generate N plain stories instead of copying the sample newsroom
  --keep               keep the temporary folder`;

const { values } = parseArgs({
  options: { stories: { type: "string" }, keep: { type: "boolean" }, help: { type: "boolean" } },
});
const stories = values.stories === undefined ? null : Number(values.stories);
if (values.help || (stories !== null && !(Number.isInteger(stories) && stories >= 2))) {
  say(usage);
  process.exit(values.help ? 0 : 2);
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "dateline-drill-")));
process.on("exit", () => {
  if (values.keep) say(`The newsroom is in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

process.exitCode = drill() ? 0 : 1;

/** The whole drill; false where anything is wrong. */
function drill(): boolean {
  const file = stories === null ? copySample(folder) : writeStories(folder, stories);
  const site = join(folder, "_site");
  const victim = victimFrom(folder, file);
  commit(folder, "All stories");

  const first = build();
  if (first === null) return wrong("The first build failed.");
  const { before, blind, pictures } = lookBefore(filesOf(site), victim);
  say(`Released ${before.size} files in ${seconds(first)}.`);
  if (blind.length > 0) return wrong(`The search does not find what is there: ${blind.join(" | ")}`);

  kill(folder, victim, drillNow);
  commit(folder, `Kill ${victim.id}`);
  const second = build();
  if (second === null) return wrong("The build after the kill failed.");
  say(`Killed "${victim.headline}" in one commit; the release without it stood ${seconds(second)} after the commit.\n`);

  const after = filesOf(site);
  const added = [...after.keys()].filter((path) => !before.has(path));
  const removed = [...before.keys()].filter((path) => !after.has(path));
  const changed = [...after].flatMap(([path, bytes]) =>
    before.has(path) && before.get(path) !== hashOf(bytes) ? [path] : [],
  );
  list("added", added);
  list("removed", removed);
  list("changed", changed);
  say(`unchanged: ${after.size - added.length - changed.length} files\n`);

  const words = [...victim.words, ...pictures];
  const traces = tracesOf(withoutNotices(after, victim.id), words);
  const bytes = [...after.values()].reduce((sum, { length }) => sum + length, 0);
  say(`Searched all ${after.size} files, ${(bytes / 1e6).toFixed(1)} MB, for ${words.length} words of the story.`);
  const faults = [
    ...traces.map(({ file: where, word }) => `/${where} still holds "${word}".`),
    ...removed.filter((path) => isStory(path) && path !== victim.path.slice(1)).map((path) => `/${path} went too.`),
    ...[victim.path, ...victim.aliases].flatMap((path) => (answersGone(after, path) ? [] : [`${path} has no 410.`])),
    ...(after.has("410.html") ? [] : ["There is no page for what is gone."]),
  ];
  if (faults.length > 0) return wrong(faults.join("\n"));
  say(`Nothing was found. 410 for ${[victim.path, ...victim.aliases].join(" and ")}.`);
  return true;
}

/** What the release with the story tells: its files by hash, what the search misses although it is there, pictures. */
function lookBefore(release: ReadonlyMap<string, Buffer>, victim: Victim) {
  const found = new Set(tracesOf(release, victim.words).map(({ word }) => word));
  const page = release.get(victim.path.slice(1))?.toString("utf8") ?? "";
  return {
    before: new Map([...release].map(([path, bytes]) => [path, hashOf(bytes)])),
    blind: victim.words.filter((word) => !found.has(word)),
    pictures: [...new Set(page.match(/(?<=\/pictures\/)[\w.-]+/g) ?? [])],
  };
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Builds with the real command; gives the milliseconds that it took, or null where it failed. */
function build(): number | null {
  const command = join(projectRoot, "src/cli/build.ts");
  const start = performance.now();
  const flags = ["--import", import.meta.resolve("tsx"), command, "--newsroom", folder, "--now", drillNow];
  const { CONTEXT, NODE_TEST_CONTEXT, SOURCE_DATE_EPOCH, ...environment } = process.env;
  const ended = spawnSync(process.execPath, flags, {
    cwd: projectRoot,
    env: { ...environment, NO_COLOR: "1" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (ended.status === 0) return performance.now() - start;
  say(`${ended.stdout}${ended.stderr}`);
  return null;
}

function answersGone(release: ReadonlyMap<string, Buffer>, path: string): boolean {
  const rules = release.get("_redirects")?.toString("utf8").split("\n") ?? [];
  return rules.includes(`${path} /410.html 410`);
}

function isStory(path: string): boolean {
  return /^\d{4}\/\d\d\/\d\d\//.test(path);
}

function list(word: string, paths: readonly string[]): void {
  const most = 12;
  say(`${word}: ${paths.length} ${paths.length === 1 ? "file" : "files"}`);
  for (const path of paths.slice(0, most)) say(`  /${path}`);
  if (paths.length > most) say(`  and ${paths.length - most} more`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function wrong(reason: string): false {
  say(`THE DRILL FAILED.\n${reason}`);
  return false;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
