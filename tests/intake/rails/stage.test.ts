import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { afterEach, describe, test } from "node:test";
import type { RailFile } from "../../../src/intake/rail-file.ts";
import { refreshRails, type StageOptions } from "../../../src/intake/rail-stage.ts";
import { jsonFeed } from "./feeds.ts";
import { type LocalHost, localHost } from "./local-host.ts";

const hosts: LocalHost[] = [];

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const options: StageOptions = {
  now: { epoch: Date.parse("2022-08-18T12:00:00Z") },
  size: 3,
  memories: new Map(),
  limits: { loopback: true },
  accept: new Set(),
  links: false,
};

async function railsOn(count: number, answer: (name: string, response: ServerResponse) => void) {
  const host = await localHost((request, response) => answer(request.url?.slice(1) ?? "", response));
  hosts.push(host);
  const rails = Array.from({ length: count }, (_, index): RailFile => {
    const id = `r${index}`;
    return { id, feedUrl: `${host.url}/${id}`, home: null, headlines: [], document: {} };
  });
  return { host, rails };
}

describe("the refresh of all rails", () => {
  test("asks eight hosts at a time and no more, and gives the outcomes in the order of the rails", async () => {
    let open = 0;
    let most = 0;
    const { rails } = await railsOn(20, (name, response) => {
      most = Math.max(most, ++open);
      // The later ones answer sooner.
      setTimeout(
        () => {
          open--;
          response.end(jsonFeed([{ id: name }]));
        },
        60 - Number(name.slice(1)),
      );
    });
    const told: string[] = [];
    const outcomes = await refreshRails(rails, options, ({ rail }) => told.push(rail.id));
    assert.ok(most > 1 && most <= 8, `${most} at a time`);
    assert.deepEqual(
      outcomes.map(({ rail, headlines }) => [rail.id, headlines.map(({ id }) => id)]),
      rails.map(({ id }) => [id, [id]]),
    );
    assert.deepEqual(told.toSorted(), rails.map(({ id }) => id).toSorted());
  });

  test("ends when its time is over, whatever the hosts do, and asks nobody after that", async () => {
    const { host, rails } = await railsOn(30, (name, response) => {
      if (name === "r0") response.end(jsonFeed([{ id: "in-time" }]));
    });
    const outcomes = await refreshRails(rails, { ...options, deadline: 300 }, () => {});
    const codes = outcomes.map(({ fault }) => fault?.code ?? "refreshed");
    assert.equal(codes[0], "refreshed");
    assert.equal(codes.filter((code) => code === "too-slow").length, 8);
    assert.equal(codes.filter((code) => code === "no-time").length, 21);
    assert.equal(host.requests.length, 9);
  });

  test("is one for each rail: what befalls one touches no other", async () => {
    const { rails } = await railsOn(6, (name, response) => {
      if (name === "r1") response.destroy();
      else if (name === "r2") response.end("<html>");
      else if (name === "r3") response.writeHead(302, { location: "https://192.168.1.1/" }).end();
      else if (name === "r4") response.end(jsonFeed([{ id: "x", title: "x".repeat(3_000_000) }]));
      else response.end(jsonFeed([{ id: name }]));
    });
    const outcomes = await refreshRails(rails, options, () => {});
    assert.deepEqual(
      outcomes.map(({ fault }) => fault?.code ?? "refreshed"),
      ["refreshed", "no-connection", "not-a-feed", "refused-address", "too-large", "refreshed"],
    );
  });
});
