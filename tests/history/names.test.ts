import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { emptyFolder, gitIn, repository, shownBodies, storyText } from "./repository.ts";

const long = "A paragraph that is long enough for git to know the file again when it has another name. "
  .repeat(4)
  .trim();

test("a story that moves to another folder keeps its versions", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/07/a.md": storyText(`${long} One.`) });
  await commit("2022-08-17T10:00:00Z", { "articles/07/a.md": null, "articles/08/a.md": storyText(`${long} Two.`) });
  await commit("2022-08-17T11:00:00Z", { "articles/08/a.md": storyText(`${long} Three.`) });
  assert.deepEqual(await shownBodies(root), [`${long} One.`, `${long} Two.`, `${long} Three.`]);
});

test("a story that gets another file name keeps its versions under its id", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText(`${long} One.`, "id: kfor") });
  await commit("2022-08-17T10:00:00Z", {
    "articles/a.md": null,
    "articles/b.md": storyText(`${long} Two.`, "id: kfor"),
  });
  assert.deepEqual(await shownBodies(root, "kfor"), [`${long} One.`, `${long} Two.`]);
});

test("a story that gets another file name and nothing else keeps its versions without an id", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  await commit("2022-08-17T11:00:00Z", { "articles/a.md": null, "articles/b.md": storyText("Two.") });
  assert.deepEqual(await shownBodies(root, "b"), ["One.", "Two."]);
});

test("a story written over the copy of another has none of its versions", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText(`${long} LIBEL.`) });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": null, "articles/b.md": storyText(`${long} One.`) });
  await commit("2022-08-17T11:00:00Z", { "articles/b.md": storyText(`${long} Two.`) });
  assert.deepEqual(await shownBodies(root, "b"), [`${long} One.`, `${long} Two.`]);
});

test("two stories that change names with each other keep their own versions", async () => {
  const { root, commit } = await repository();
  const one = storyText(`${long} One.`, "id: one");
  const two = storyText(`${"Quite another text, which no one takes for the first. ".repeat(6)}Two.`, "id: two");
  await commit("2022-08-17T08:00:00Z", { "articles/a.md": storyText("Old one.", "id: one"), "articles/b.md": two });
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": one });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": two, "articles/b.md": one });
  assert.ok(!(await shownBodies(root, "two")).some((body) => body.includes("one")));
});

test("a newsroom in a folder of a repository has its history, and no other folder's", async () => {
  const { root, commit } = await repository("news room/wire");
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One."), "../articles/a.md": storyText("OTHER.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a newsroom in a second worktree has its history", async () => {
  const { commit, git } = await repository();
  await commit("2022-08-17T09:00:00Z", { "articles/a.md": storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { "articles/a.md": storyText("Two.") });
  const tree = join(await emptyFolder(), "tree");
  git("worktree", "add", "--quiet", tree);
  assert.deepEqual(await shownBodies(tree), ["One.", "Two."]);
  assert.equal(gitIn(tree, "2022-08-01T00:00:00Z", ["status", "--short"]), "");
});
