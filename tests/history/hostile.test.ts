import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { emptyFolder, problemsIn, repository, shownBodies, storyText } from "./repository.ts";

const file = "articles/a.md";

test("states of a file that no reader could have published are passed over", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T08:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("A word. ".repeat(1_000_000)) });
  await commit("2022-08-17T10:00:00Z", { [file]: Buffer.from(storyText("Caf\u00e9."), "latin1") });
  await commit("2022-08-17T11:00:00Z", { [file]: { link: "/etc/passwd" } });
  await commit("2022-08-17T12:00:00Z", { [file]: "---js\n{ headline: process.exit(7) }\n---\nRun.\n" });
  await commit("2022-08-17T13:00:00Z", { [file]: storyText("Unknown.", "layout: base") });
  await commit("2022-08-17T14:00:00Z", { [file]: storyText("Foreign.", "agency: tass") });
  await commit("2022-08-17T15:00:00Z", { [file]: "" });
  await commit("2022-08-17T16:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await problemsIn(root), []);
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("nothing that a repository's settings name is run", async () => {
  const { root, commit, git } = await repository();
  await commit("2022-08-17T08:00:00Z", { [file]: storyText("One."), "articles/.gitattributes": "*.md diff=trap\n" });
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("Two.") });
  const mark = join(await emptyFolder(), "run");
  const trap = `sh -c ': > ${mark}'`;
  for (const setting of ["diff.external", "diff.trap.command", "diff.trap.textconv", "core.fsmonitor", "core.pager"]) {
    git("config", setting, trap);
  }
  for (const setting of ["pager.log", "gpg.program", "core.alternateRefsCommand", "alias.log", "alias.cat-file"]) {
    git("config", setting, `!${trap}`);
  }
  git("config", "log.showSignature", "true");
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
  await assert.rejects(access(mark));
});

test("settings that change what git log prints change nothing", async () => {
  const { root, commit, git } = await repository();
  await commit("2022-08-17T08:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("Two.") });
  for (const [setting, value] of Object.entries({
    "log.showRoot": "false",
    "log.decorate": "full",
    "log.abbrevCommit": "true",
    "log.follow": "true",
    "log.mailmap": "true",
    "color.ui": "always",
    "diff.renames": "copies",
    "diff.noprefix": "true",
    "format.pretty": "fuller",
    "format.notes": "*",
    "core.abbrev": "5",
    "core.quotePath": "true",
    "diff.relative": "false",
  })) {
    git("config", setting, value);
  }
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a story in the first commit of a repository has its history", async () => {
  const { root, commit, git } = await repository();
  git("checkout", "--quiet", "--orphan", "fresh");
  await commit("2022-08-17T08:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("Two.") });
  git("config", "log.showRoot", "false");
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});
