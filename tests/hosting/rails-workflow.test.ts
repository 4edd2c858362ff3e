import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newsroom, temporaryFolder, writeIn } from "../newsrooms.ts";
import { workflowOf } from "./workflows.ts";

const { jobs } = workflowOf("rails.yml");
const changes = jobs["refresh"]?.steps?.find(({ id }) => id === "changes")?.run ?? "";
const commit = jobs["commit"]?.steps?.find(({ id }) => id === "commit")?.run ?? "";

const rail = (title: string) => ({ version: "https://jsonfeed.org/version/1.1", title: "Sister", items: [{ title }] });

function git(folder: string, ...arguments_: readonly string[]): string {
  const identity = ["-c", "user.name=Desk", "-c", "user.email=desk@wire.example", "-c", "init.defaultBranch=main"];
  const ended = spawnSync("git", [...identity, ...arguments_], { cwd: folder, encoding: "utf8" });
  assert.equal(ended.status, 0, ended.stderr);
  return ended.stdout;
}

function runStep(step: string, folder: string): string {
  const output = join(temporaryFolder("output"), "output");
  writeFileSync(output, "");
  const environment = { ...process.env, GITHUB_OUTPUT: output, GIT_CONFIG_GLOBAL: "/dev/null" };
  const ended = spawnSync("bash", ["-e", "-c", step], { cwd: folder, env: environment, encoding: "utf8" });
  assert.equal(ended.status, 0, ended.stdout + ended.stderr);
  return readFileSync(output, "utf8");
}

/** A repository, and two clones of it, as the two jobs have them. */
function clones() {
  const origin = newsroom({ "_data/rails/sister.json": rail("Old"), "_data/rails/quiet.json": rail("Quiet") });
  git(origin, "init", "--quiet");
  git(origin, "add", ".");
  git(origin, "commit", "--quiet", "--message", "Begin");
  git(origin, "config", "receive.denyCurrentBranch", "ignore");
  const folder = temporaryFolder("clones");
  for (const name of ["refresh", "commit"]) git(folder, "clone", "--quiet", origin, name);
  return { origin, refresh: join(folder, "refresh"), commit: join(folder, "commit") };
}

test("where nothing has changed, nothing is committed", () => {
  const { refresh } = clones();
  assert.equal(runStep(changes, refresh), "");
});

test("changed rails and the file for monitors are committed and pushed, and nothing else", () => {
  const { origin, refresh, commit: second } = clones();
  writeIn(refresh, "_data/rails/sister.json", rail("New — naïve"));
  writeIn(refresh, "_data/rails/fresh.json", rail("Fresh"));
  writeIn(refresh, "_data/rail-health.json", { sister: { refreshed: "2022-08-18T12:00:00Z" } });
  writeIn(refresh, "_data/site.json", { title: "Taken over" });
  writeIn(refresh, "package.json", { scripts: {} });
  assert.equal(runStep(changes, refresh), "changed=true\n");

  writeFileSync(join(second, "rails.patch"), readFileSync(join(refresh, "rails.patch")));
  runStep(commit, second);
  assert.equal(
    git(origin, "log", "-1", "--format=%an: %s", "HEAD").trim(),
    "github-actions[bot]: rails: Refresh headlines",
  );
  assert.deepEqual(git(origin, "diff", "--name-only", "HEAD~1", "HEAD").trim().split("\n"), [
    "_data/rail-health.json",
    "_data/rails/fresh.json",
    "_data/rails/sister.json",
  ]);
  assert.match(git(origin, "show", "HEAD:_data/rails/sister.json"), /New — naïve/);
});

test("a patch that reaches for other files takes none of them along", () => {
  const { origin, refresh, commit: second } = clones();
  writeIn(refresh, "_data/rails/sister.json", rail("New"));
  writeIn(refresh, ".github/workflows/evil.yml", "on: push\n");
  git(refresh, "add", "--intent-to-add", ".");
  writeFileSync(join(second, "rails.patch"), git(refresh, "diff", "--binary"));
  runStep(commit, second);
  assert.equal(git(origin, "diff", "--name-only", "HEAD~1", "HEAD").trim(), "_data/rails/sister.json");
});

test("the job that reads feeds may write nothing, and the job that writes runs nothing of ours", () => {
  assert.ok(!("permissions" in (jobs["refresh"] ?? {})));
  const runs = (jobs["commit"]?.steps ?? []).map(({ run = "" }) => run).join("\n");
  assert.doesNotMatch(runs, /\bnpm\b|\bnode\b|\bnpx\b/);
});
