import assert from "node:assert/strict";
import { access, chmod } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Problem } from "../../src/model/problem.ts";
import {
  emptyFolder,
  gitIn,
  newsroomData,
  problemsIn,
  repository,
  shownBodies,
  storyText,
  writeFiles,
} from "./repository.ts";

function told(problems: readonly Problem[]) {
  return problems.map(({ severity, code, file, line, message }) => [severity, code, `${file}:${line}`, message]);
}

const cannot = "Earlier versions of stories cannot be shown";

test("outside of any repository there is no history, and a warning says so", async () => {
  const root = await emptyFolder();
  await writeFiles(root, { ...newsroomData(true), "articles/a.md": storyText("One.") });
  assert.deepEqual(told(await problemsIn(root)), [
    ["warning", "no-history", "_data/site.json:4", `${cannot}: the newsroom lies in no git repository.`],
  ]);
  assert.deepEqual(await shownBodies(root), []);
});

test("in a repository without a commit there is nothing to warn of", async () => {
  const root = await emptyFolder();
  await writeFiles(root, { ...newsroomData(true), "articles/a.md": storyText("One.") });
  gitIn(root, "2022-08-01T00:00:00Z", ["init", "--quiet"]);
  assert.deepEqual(await problemsIn(root), []);
});

test("a shallow clone shows no history, and the warning says what to do", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  const clone = join(await emptyFolder(), "clone");
  gitIn(root, "2022-08-01T00:00:00Z", ["clone", "--quiet", "--depth=1", `file://${root}`, clone]);
  const problems = await problemsIn(clone);
  assert.deepEqual(told(problems), [
    ["warning", "no-history", "_data/site.json:4", `${cannot}: this clone holds the latest commits only.`],
  ]);
  assert.match(problems[0]?.remedy ?? "", /fetch-depth: 0/);
  assert.deepEqual(await shownBodies(clone), []);
});

test("a clone that lacks earlier versions shows none and fetches none", async () => {
  const { root, commit, git } = await repository();
  git("config", "uploadpack.allowFilter", "true");
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  const clone = join(await emptyFolder(), "clone");
  gitIn(root, "2022-08-01T00:00:00Z", ["clone", "--quiet", "--filter=blob:none", `file://${root}`, clone]);
  assert.deepEqual(
    (await problemsIn(clone)).map(({ severity, code }) => [severity, code]),
    [["warning", "no-history"]],
  );
});

test("without git there is a warning where history is asked for, and git is not asked where it is not", async () => {
  const { root, commit, write } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  const path = process.env["PATH"];
  const spy = await emptyFolder();
  const mark = join(spy, "asked");
  try {
    process.env["PATH"] = await emptyFolder();
    assert.deepEqual(told(await problemsIn(root)), [
      ["warning", "no-history", "_data/site.json:4", `${cannot}: there is no git on this machine.`],
    ]);
    await writeFiles(spy, { git: `#!/bin/sh\n: > '${mark}'\n` });
    await chmod(join(spy, "git"), 0o755);
    process.env["PATH"] = spy;
    await write(newsroomData(false));
    assert.deepEqual(await problemsIn(root), []);
    assert.deepEqual(await shownBodies(root), []);
    await assert.rejects(access(mark));
  } finally {
    process.env["PATH"] = path;
  }
});

test("variables that would lead git elsewhere are not passed on", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  process.env["GIT_DIR"] = "/nowhere";
  try {
    assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
  } finally {
    delete process.env["GIT_DIR"];
  }
});
