import assert from "node:assert/strict";
import { test } from "node:test";
import { isoInstant } from "../../src/model/instant.ts";
import { at } from "../derive/builders.ts";
import { gitIn, noon, repository, shownBodies, shownVersions, storyText } from "./repository.ts";

const file = "articles/a.md";

test("every version that was public is shown, with the hour of its commit", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.", "version: 2") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("Three.", "version: 3") });
  const versions = await shownVersions(root);
  assert.deepEqual(
    versions.map((version) => [isoInstant(version.at), version.copy.number, version.copy.paragraphs]),
    [
      ["2022-08-17T11:00:00Z", 3, ["Three."]],
      ["2022-08-17T10:00:00Z", 2, ["Two."]],
      ["2022-08-17T09:00:00Z", 1, ["One."]],
    ],
  );
});

test("a story with one version has no page of versions, be its first commit ever so public", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  assert.deepEqual(await shownBodies(root), []);
});

test("versions that read alike are one, which bears the first hour", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.") });
  await commit("2022-08-17T11:00:00Z", {
    [file]: storyText("*Two.*", "topics: [NATO]", "ednote: SECRET", "version: 9"),
  });
  const versions = await shownVersions(root);
  assert.deepEqual(
    versions.map((version) => [isoInstant(version.at), version.copy.number]),
    [
      ["2022-08-17T10:00:00Z", 9],
      ["2022-08-17T09:00:00Z", 1],
    ],
  );
});

test("a version that was replaced under its embargo is never shown, not even after the embargo", async () => {
  const { root, commit } = await repository();
  const embargoed = "embargoed: 2022-08-18T12:00:00Z";
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("SECRET.", embargoed) });
  await commit("2022-08-18T12:00:00Z", { [file]: storyText("One.", embargoed) });
  await commit("2022-08-18T13:00:00Z", { [file]: storyText("Two.", embargoed) });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a version under an embargo is shown from the embargo on, if it still stood then", async () => {
  const { root, commit } = await repository();
  const embargoed = "embargoed: 2022-08-18T12:00:00Z";
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.", embargoed) });
  await commit("2022-08-18T12:00:01Z", { [file]: storyText("Two.", embargoed) });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
  const versions = await shownVersions(root);
  assert.equal(isoInstant(versions[1]?.at ?? at(noon)), "2022-08-18T12:00:00Z");
});

test("an embargo that is put on a public story hides all of its versions until it ends", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.", "embargoed: 2022-08-21T00:00:00Z") });
  assert.deepEqual(await shownBodies(root, "a", "2022-08-20T23:59:59Z"), []);
  assert.deepEqual(await shownBodies(root, "a", "2022-08-21T00:00:00Z"), ["One.", "Two."]);
});

test("nothing from before a kill is shown", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("LIBEL.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("LIBEL.", "status: canceled") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T12:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a kill with a mistake in it counts as one", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("LIBEL.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("LIBEL.", "status: canceled", "headline: 'twice") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("One.") });
  assert.deepEqual(await shownBodies(root), []);
});

test("a killed story has no versions", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("Two.", "status: canceled") });
  assert.deepEqual(await shownBodies(root), []);
});

test("nothing from before a deletion is shown", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("LIBEL.") });
  await commit("2022-08-17T10:00:00Z", { [file]: null });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T12:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a withheld draft is no version", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("DRAFT.", "status: withheld") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("RUMOUR.", "status: withheld") });
  await commit("2022-08-17T12:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("what was committed on a branch was not public before it was merged", async () => {
  const { root, commit, git } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  git("checkout", "--quiet", "-b", "draft");
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("DRAFT.") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("Two.") });
  git("checkout", "--quiet", "main");
  gitIn(root, "2022-08-17T12:00:00Z", ["merge", "--quiet", "--no-ff", "--message", "Merge", "draft"]);
  await commit("2022-08-17T13:00:00Z", { [file]: storyText("Three.") });
  const versions = await shownVersions(root);
  assert.deepEqual(
    versions.map((version) => [isoInstant(version.at), version.copy.paragraphs]),
    [
      ["2022-08-17T13:00:00Z", ["Three."]],
      ["2022-08-17T12:00:00Z", ["Two."]],
      ["2022-08-17T09:00:00Z", ["One."]],
    ],
  );
});

test("versions that stood for no time at all are not shown", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("SLIP.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("a committer whose clock runs ahead makes no embargoed version public", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("SECRET.", "embargoed: 2022-08-18T00:00:00Z") });
  await commit("2022-08-19T00:00:00Z", {
    [file]: storyText("One.", "embargoed: 2022-08-18T00:00:00Z", "ednote: late"),
  });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.", "embargoed: 2022-08-18T00:00:00Z") });
  assert.deepEqual(await shownBodies(root), []);
});

test("a version whose licence has ended is not shown, though the story's was renewed", async () => {
  const { root, commit } = await repository();
  const body = (text: string, end: string) => storyText(text, "agency: afp", `licenceExpires: ${end}`);
  await commit("2022-08-17T09:00:00Z", { [file]: body("One.", "2022-08-19T00:00:00Z") });
  await commit("2022-08-17T10:00:00Z", { [file]: body("Two.", "2022-09-19T00:00:00Z") });
  await commit("2022-08-17T11:00:00Z", { [file]: body("Three.", "2022-10-19T00:00:00Z") });
  assert.deepEqual(await shownBodies(root, "a", "2022-08-18T00:00:00Z"), ["One.", "Two.", "Three."]);
  assert.deepEqual(await shownBodies(root, "a", "2022-08-19T00:00:00Z"), ["Two.", "Three."]);
});

test("an agency's contract ends versions too", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.", "agency: afp") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root, "a", "2022-09-16T07:59:59Z"), ["One.", "Two."]);
  assert.deepEqual(await shownBodies(root, "a", "2022-09-16T08:00:00Z"), []);
});

test("no more than twenty versions are shown, the newest", async () => {
  const { root, commit } = await repository();
  for (let minute = 10; minute < 35; minute++) {
    await commit(`2022-08-17T09:${minute}:00Z`, { [file]: storyText(`Text ${minute}.`) });
  }
  const bodies = await shownBodies(root);
  assert.equal(bodies.length, 20);
  assert.equal(bodies[0], "Text 15.");
});

test("what is not committed yet is the newest version", async () => {
  const { root, commit, write } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await write({ [file]: storyText("Two.") });
  assert.deepEqual(await shownBodies(root), ["One.", "Two."]);
});

test("at an earlier hour the versions are those of that hour", async () => {
  const { root, commit } = await repository();
  await commit("2022-08-17T09:00:00Z", { [file]: storyText("One.") });
  await commit("2022-08-17T10:00:00Z", { [file]: storyText("Two.") });
  await commit("2022-08-17T11:00:00Z", { [file]: storyText("Three.") });
  assert.deepEqual(await shownBodies(root, "a", "2022-08-17T09:30:00Z"), ["One.", "Three."]);
});
