import assert from "node:assert/strict";
import { test } from "node:test";
import { site } from "../newsrooms.ts";
import { filesWith } from "../release/release.ts";
import { type Papers, Pressroom } from "./pressroom.ts";
import { start, storyText } from "./story-draft.ts";

const call = { now: start, pathPrefix: null, full: false, quarantine: true, confirmed: [], settled: true };

/** A story that links to another, which is broken and never was published. */
function papers(front: Readonly<Record<string, unknown>> = {}): Papers {
  const date = "2022-08-17T10:00:00Z";
  const body = "It follows [the other](other.md) in all it says.";
  const linking = { headline: "Reactor opens at last", date, section: "space", ...front };
  return new Map([
    ["_data/site.json", JSON.stringify(site)],
    ["_data/sections.json", JSON.stringify([{ id: "space", title: "Space" }])],
    ["articles/reactor-opens.md", storyText({ front: linking, body, broken: false })],
    [
      "articles/other.md",
      storyText({ front: { headline: "Other", date, section: "space" }, body: "[It](no.md).", broken: false }),
    ],
  ]);
}

test("a story that lost its link to a broken one can be killed while that one is broken", async () => {
  const room = new Pressroom();
  room.fill(papers());
  assert.equal((await room.build(call)).exitCode, 0);
  room.fill(papers({ status: "canceled" }));
  const { exitCode, said } = await room.build({ ...call, quarantine: false });
  assert.equal(exitCode, 0, JSON.stringify(said));
  assert.deepEqual(filesWith(room.release(), "Reactor opens"), []);
});

test("a story that lost its link to a broken one is missed when its file goes", async () => {
  const room = new Pressroom();
  room.fill(papers());
  await room.build(call);
  const rest = new Map([...papers()].filter(([file]) => file !== "articles/reactor-opens.md"));
  room.fill(rest);
  assert.match(JSON.stringify((await room.build(call)).said), /published-and-deleted/);
});

test("a story that lost its link to a broken one does not come back with the release before its kill", async () => {
  const room = new Pressroom();
  room.fill(papers());
  await room.build(call);
  room.fill(papers({ status: "canceled" }));
  await room.build(call);
  assert.equal((await room.rollBack(start)).exitCode, 0);
  assert.deepEqual(filesWith(room.release(), "Reactor opens"), []);
});
