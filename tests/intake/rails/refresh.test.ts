import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { join } from "node:path";
import { afterEach, describe, test } from "node:test";
import { newsroom, site, writeIn } from "../../newsrooms.ts";
import { runCommand } from "../../release/build.ts";
import { selfSigned } from "./certificate.ts";
import { atomFeed, jsonFeed, rssFeed, type ServedItem } from "./feeds.ts";
import { type LocalHost, localHost } from "./local-host.ts";

const hosts: LocalHost[] = [];

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

/** A newsroom with a rail whose feed a server on this machine answers, and the command to refresh it. */
async function desk(answer: RequestListener | string, rail: object = {}) {
  let current = answer;
  const host = await localHost((request, response) => {
    if (typeof current === "string") response.end(current);
    else current(request, response);
  });
  hosts.push(host);
  const root = newsroom({
    "_data/site.json": { ...site, rails: ["sister"] },
    "_data/rails/sister.json": {
      title: "From our sister",
      home_page_url: "https://sister.example/",
      feed_url: `${host.url}/feed`,
      ...rail,
    },
  });
  const file = join(root, "_data/rails/sister.json");
  const health = join(root, "_data/rail-health.json");
  return {
    root,
    host,
    answer: (next: RequestListener | string) => {
      current = next;
    },
    refresh: async (...flags: readonly string[]) => {
      const now = flags.includes("--now") ? [] : ["--now", "2022-08-18T12:00:00Z"];
      const ended = await runCommand("rails", ["--newsroom", root, "--allow-loopback", ...now, ...flags]);
      assert.equal(ended.exitCode, 0, ended.stdout + ended.stderr);
      return ended.stdout;
    },
    text: () => readFileSync(file, "utf8"),
    items: (): { id: string; url: string; title: string; date_published?: string }[] =>
      JSON.parse(readFileSync(file, "utf8")).items ?? [],
    ids: () => (JSON.parse(readFileSync(file, "utf8")).items ?? []).map(({ id }: { id: string }) => id),
    changed: () => statSync(file).mtimeMs,
    health: () => (existsSync(health) ? JSON.parse(readFileSync(health, "utf8"))["sister"] : undefined),
  };
}

const many = (count: number): ServedItem[] => Array.from({ length: count }, (_, index) => ({ id: `n${index + 1}` }));

describe("a rail", () => {
  for (const [format, write] of [
    ["JSON Feed", jsonFeed],
    ["Atom", atomFeed],
    ["RSS", rssFeed],
  ] as const) {
    test(`takes the first headlines of a feed in ${format}, and stays a JSON Feed`, async () => {
      const { refresh, items, text } = await desk(write(many(8)));
      assert.match(await refresh(), /^sister: 3 headlines, 3 of them new\.$/m);
      assert.deepEqual(
        items().map(({ id, url, title }) => [id, url, title]),
        [1, 2, 3].map((n) => [`n${n}`, `https://sister.example/news/n${n}.html`, `Headline of n${n}`]),
      );
      const document = JSON.parse(text());
      assert.equal(document.version, "https://jsonfeed.org/version/1.1");
      assert.equal(document.title, "From our sister");
      for (const item of document.items) assert.equal(typeof item.content_text, "string");
    });
  }

  test("holds as many headlines as the site's rails do", async () => {
    const { root, refresh, ids } = await desk(jsonFeed(many(8)));
    writeIn(root, "_data/site.json", { ...site, rails: ["sister"], pageSizes: { rail: 5 } });
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2", "n3", "n4", "n5"]);
  });

  test("keeps members of its file that nobody reads, and loses none of its settings", async () => {
    const { refresh, text } = await desk(jsonFeed(many(3)), { favicon: "https://sister.example/i.png", _house: [1] });
    await refresh();
    const { favicon, _house, feed_url, title } = JSON.parse(text());
    assert.deepEqual([favicon, _house, title], ["https://sister.example/i.png", [1], "From our sister"]);
    assert.match(feed_url, /\/feed$/);
  });

  test("is left untouched where nothing is new, to the file's time, and nothing waits to be committed", async () => {
    const { root, refresh, text, changed } = await desk(jsonFeed(many(5)));
    await refresh();
    const before = [text(), changed(), readFileSync(join(root, "_data/rail-health.json"), "utf8")];
    await refresh("--now", "2022-08-18T13:00:00Z");
    assert.deepEqual([text(), changed(), readFileSync(join(root, "_data/rail-health.json"), "utf8")], before);
    assert.deepEqual(readdirSync(join(root, "_data")).sort(), [
      "agencies.json",
      "rail-health.json",
      "rails",
      "sections.json",
      "site.json",
    ]);
  });

  test("asks its host by ETag and date, and takes the answer that nothing has changed", async () => {
    const { host, refresh, ids, answer } = await desk("");
    answer((request, response) => {
      if (request.headers["if-none-match"] === '"a"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"' }).end(jsonFeed(many(4)));
    });
    await refresh();
    assert.match(await refresh(), /sister: 3 headlines, none of them new/);
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
    assert.equal(host.requests.length, 2);
  });

  test("that an editor changed is asked for whole", async () => {
    const { root, refresh, ids, answer, text } = await desk("");
    answer((request, response) => {
      if (request.headers["if-none-match"] !== undefined) response.writeHead(304).end();
      else response.writeHead(200, { etag: '"a"' }).end(jsonFeed(many(4)));
    });
    await refresh();
    const document = JSON.parse(text());
    writeIn(root, "_data/rails/sister.json", { ...document, items: document.items.slice(1) });
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
  });

  test("is shown what would come, and stays, with --dry-run", async () => {
    const { root, refresh, ids } = await desk(jsonFeed(many(4)));
    assert.match(await refresh("--dry-run"), /3 headlines, 3 of them new[\s\S]*Nothing was written/);
    assert.deepEqual(ids(), []);
    assert.ok(!existsSync(join(root, ".dateline")) && !existsSync(join(root, "_data/rail-health.json")));
  });

  test("tells what was done as JSON", async () => {
    const { refresh } = await desk(jsonFeed(many(4)));
    assert.deepEqual(JSON.parse(await refresh("--json")), {
      ok: true,
      rails: [{ id: "sister", headlines: 3, changed: true, fault: null }],
      problems: [],
    });
  });

  test("comes by TLS from a host whose certificate is trusted, and from no other", async () => {
    const certificate = selfSigned();
    const host = await localHost((_request, response) => response.end(jsonFeed(many(3))), certificate);
    hosts.push(host);
    const root = newsroom({
      "ca.pem": certificate.cert,
      "_data/rails/sister.json": { title: "Sister", feed_url: `${host.url}/feed.json` },
    });
    const flags = ["--newsroom", root, "--allow-loopback", "--now", "2022-08-18T12:00:00Z"];
    assert.match((await runCommand("rails", flags)).stdout, /kept as it was.*self-signed/);
    const trusted = { environment: { NODE_EXTRA_CA_CERTS: join(root, "ca.pem") } };
    assert.match((await runCommand("rails", flags, trusted)).stdout, /3 headlines/);
  });

  test("comes from no host of this machine unless a test says so", async () => {
    const { root, host } = await desk(jsonFeed(many(3)));
    const ended = await runCommand("rails", ["--newsroom", root]);
    assert.match(ended.stdout, /kept as it was.*not an https address.*\[refused-url\]/);
    assert.equal(host.connections(), 0);
  });
});

describe("headlines", () => {
  test("are plain text on one line, however they came", async () => {
    const { refresh, items } = await desk(
      jsonFeed([
        { id: "a", title: "A <b>bold</b> &amp; true\n  title\u0007" },
        { id: "b", title: "<script>alert(1)</script> in orbit" },
        { id: "c", title: `\u202eturned${"\ud83d\ude80".repeat(300)}` },
      ]),
    );
    await refresh();
    const [a, b, c] = items().map(({ title }) => title);
    assert.equal(a, "A bold & true title");
    assert.equal(b, "<script>alert(1)</script> in orbit");
    assert.equal([...(c ?? "")].length, 200);
    assert.doesNotMatch(c ?? "", /\u202e/);
    assert.ok(c?.endsWith("\u{1f680}…"));
  });

  test("lead to web pages only, by whole addresses", async () => {
    const { refresh, items } = await desk(
      jsonFeed([
        { id: "a", url: "javascript:alert(1)" },
        { id: "b", url: "data:text/html,x" },
        { id: "c", url: "https://user:secret@sister.example/c.html" },
        { id: "d", url: "mailto:desk@sister.example" },
        { id: "e", title: "   " },
        { id: "f", url: "java\tscript:alert(1)" },
        { id: "g", url: "https://sister.example/a b" },
        { id: "h", url: "http://sister.example/h" },
      ]),
    );
    await refresh();
    assert.deepEqual(
      items().map(({ url }) => url),
      ["https://sister.example/a%20b", "http://sister.example/h"],
    );
  });

  test("stand once, whether they share id, address or wording", async () => {
    const { refresh, ids } = await desk(
      jsonFeed([
        { id: "a" },
        { id: "a", title: "Other", url: "https://sister.example/other" },
        { id: "b", url: "https://sister.example/news/a.html#part" },
        { id: "c", title: "HEADLINE of a" },
        { id: "d" },
      ]),
    );
    await refresh();
    assert.deepEqual(ids(), ["a", "d"]);
  });

  test("of the future wait until their time has come, even if the feed does not change again", async () => {
    const { refresh, ids, answer } = await desk("");
    answer((request, response) => {
      if (request.headers["if-none-match"] !== undefined) response.writeHead(304).end();
      else {
        const items = [
          { id: "late", date: "2022-08-18T12:30:00Z" },
          { id: "far", date: "2099-01-01T00:00:00Z" },
        ];
        response.writeHead(200, { etag: '"a"' }).end(jsonFeed([...items, ...many(2)]));
      }
    });
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2"]);
    await refresh("--now", "2022-08-18T12:30:00Z");
    assert.deepEqual(ids(), ["late", "n1", "n2"]);
  });

  test("stand newest first, however the feed orders them", async () => {
    const { refresh, ids } = await desk(
      jsonFeed(
        many(5)
          .reverse()
          .map((item, index) => ({ ...item, date: `2022-08-1${index}T00:00:00Z` })),
      ),
    );
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
  });

  test("without dates stand as the feed orders them", async () => {
    const { refresh, ids } = await desk(jsonFeed(many(5).map((item) => ({ ...item, date: null }))));
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
  });
});

describe("the last good rail stays, byte for byte, where the feed", () => {
  const page = "<!doctype html><title>Sign in</title><p>Please.";
  for (const [what, code, answer] of [
    ["is not there", "bad-status", (_q, r) => r.writeHead(404).end()],
    ["is gone", "bad-status", (_q, r) => r.writeHead(410).end()],
    ["fails", "bad-status", (_q, r) => r.writeHead(503).end(jsonFeed(many(3)))],
    ["is a page", "not-a-feed", (_q, r) => r.writeHead(200, { "content-type": "application/rss+xml" }).end(page)],
    ["is cut off", "not-a-feed", (_q, r) => r.end(atomFeed(many(5)).slice(0, 700))],
    ["is empty", "not-a-feed", (_q, r) => r.end("")],
    ["is a JSON Feed of something else", "not-a-feed", (_q, r) => r.end('{"items": 3}')],
    ["declares entities", "not-a-feed", (_q, r) => r.end(`<!DOCTYPE feed [<!ENTITY a "aa">]>${atomFeed(many(5))}`)],
    ["is not text", "not-a-feed", (_q, r) => r.end(Buffer.from([0x3c, 0xff, 0xfe, 0x00]))],
    ["holds no items", "no-headlines", (_q, r) => r.end(jsonFeed([]))],
    [
      "holds only items of 2099",
      "no-headlines",
      (_q, r) => r.end(jsonFeed([{ id: "x", date: "2099-01-01T00:00:00Z" }])),
    ],
    ["has lost more than half of itself", "shrunk", (_q, r) => r.end(jsonFeed(many(4)))],
    [
      "leads to strangers only",
      "strange-hosts",
      (_q, r) => r.end(jsonFeed(many(9).map((item) => ({ ...item, url: `https://pills.example/${item.id}` })))),
    ],
    [
      "redirects to a private address",
      "refused-address",
      (_q, r) => r.writeHead(302, { location: "https://10.0.0.1/" }).end(),
    ],
    ["hangs up", "no-connection", (q) => q.socket.destroy()],
  ] as readonly (readonly [string, string, RequestListener])[]) {
    test(what, async () => {
      const { refresh, text, changed, answer: next, health } = await desk(jsonFeed(many(9)));
      await refresh();
      const before = [text(), changed()];
      next(answer);
      const told = await refresh("--now", "2022-08-18T12:30:00Z");
      assert.match(told, new RegExp(`^sister: kept as it was\\. .*\\[${code}\\]$`, "m"));
      assert.deepEqual([text(), changed()], before);
      assert.deepEqual(health(), { refreshed: "2022-08-18T12:00:00Z", failing: "2022-08-18T12:30:00Z", reason: code });
    });
  }
});

test("a rail that was written by hand stays as it was written where its feed fails", async () => {
  const items = many(7).map(({ id }) => ({
    url: `https://sister.example/${id}`,
    title: `By hand: ${id}`,
    image: "/x.png",
  }));
  const { refresh, text } = await desk("nothing", { items });
  const before = text();
  assert.match(await refresh(), /kept as it was/);
  assert.equal(text(), before);
});

describe("a feed that is doubted", () => {
  test("is taken where an editor accepts it", async () => {
    const { refresh, ids, answer } = await desk(jsonFeed(many(9)));
    await refresh();
    answer(jsonFeed([{ id: "only" }]));
    assert.match(await refresh(), /--accept sister/);
    await refresh("--accept", "sister");
    assert.deepEqual(ids(), ["only"]);
  });

  test("is taken when it has been short for a day", async () => {
    const { refresh, ids, answer } = await desk(jsonFeed(many(9)));
    await refresh();
    answer(jsonFeed([{ id: "only" }]));
    await refresh("--now", "2022-08-18T13:00:00Z");
    await refresh("--now", "2022-08-19T12:59:59Z");
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
    await refresh("--now", "2022-08-19T13:00:00Z");
    assert.deepEqual(ids(), ["only"]);
  });

  test("is never taken when it is empty", async () => {
    const { refresh, ids, answer } = await desk(jsonFeed(many(9)));
    await refresh();
    answer(jsonFeed([]));
    await refresh("--accept", "sister");
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
  });
});

describe("a story that a sister takes back leaves the rail", () => {
  test("marked in a JSON Feed", async () => {
    const { refresh, ids, answer } = await desk(jsonFeed(many(5)));
    await refresh();
    answer(jsonFeed([{ id: "n1" }, { id: "n2", dateline: { status: "canceled" } }, ...many(5).slice(2)]));
    await refresh();
    assert.deepEqual(ids(), ["n1", "n3", "n4"]);
  });

  test("by a tombstone in Atom, although the entry is still there", async () => {
    const { refresh, ids, answer } = await desk(atomFeed(many(5)));
    await refresh();
    answer(atomFeed(many(5), ["n1"]));
    await refresh();
    assert.deepEqual(ids(), ["n2", "n3", "n4"]);
  });

  test("even where the feed is not believed otherwise", async () => {
    const { refresh, ids, answer } = await desk(atomFeed(many(9)));
    await refresh();
    answer(atomFeed([], ["n2"]));
    assert.match(await refresh(), /kept, without 1 withdrawn/);
    assert.deepEqual(ids(), ["n1", "n3"]);
  });

  test("when its page is gone, where that is asked for", async () => {
    const { refresh, ids, answer, host } = await desk("");
    const items = many(5).map(({ id }) => ({ id, url: `${host.url}/${id}` }));
    answer((request, response) => {
      if (request.url === "/feed") response.end(jsonFeed(items));
      else response.writeHead(request.url === "/n2" ? 410 : request.url === "/n3" ? 404 : 200).end("page");
    });
    await refresh();
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
    await refresh("--check-links");
    assert.deepEqual(ids(), ["n1", "n3", "n4"]);
  });
});

describe("what is written down for monitors", () => {
  test("changes when headlines change, and when a rail begins or ceases to fail", async () => {
    const { refresh, answer, health } = await desk(jsonFeed(many(5)));
    await refresh("--now", "2022-08-18T12:00:00Z");
    assert.deepEqual(health(), { refreshed: "2022-08-18T12:00:00Z" });
    await refresh("--now", "2022-08-18T13:00:00Z");
    assert.deepEqual(health(), { refreshed: "2022-08-18T12:00:00Z" });
    answer("nothing");
    await refresh("--now", "2022-08-18T14:00:00Z");
    const failing = { refreshed: "2022-08-18T13:00:00Z", failing: "2022-08-18T14:00:00Z", reason: "not-a-feed" };
    assert.deepEqual(health(), failing);
    answer("nothing yet");
    await refresh("--now", "2022-08-18T15:00:00Z");
    assert.deepEqual(health(), failing);
    answer(jsonFeed(many(5)));
    await refresh("--now", "2022-08-18T16:00:00Z");
    assert.deepEqual(health(), { refreshed: "2022-08-18T16:00:00Z" });
  });

  test("stands in status.json", async () => {
    const { root, refresh, answer } = await desk(jsonFeed(many(5)));
    await refresh();
    answer("nothing");
    await refresh("--now", "2022-08-18T14:00:00Z");
    const built = await runCommand("build", ["--newsroom", root, "--now", "2022-08-18T15:00:00Z"]);
    assert.equal(built.exitCode, 0, built.stdout);
    assert.deepEqual(JSON.parse(readFileSync(join(root, "_site/status.json"), "utf8")).rails, [
      {
        id: "sister",
        newest: "2022-08-18T11:00:00Z",
        refreshed: "2022-08-18T12:00:00Z",
        failing: "2022-08-18T14:00:00Z",
      },
    ]);
  });
});

describe("the command", () => {
  test("refreshes the others where one file is broken, and says so with its exit code", async () => {
    const { root, ids } = await desk(jsonFeed(many(3)));
    writeIn(root, "_data/rails/broken.json", '{"title": "Broken",');
    const ended = await runCommand("rails", ["--newsroom", root, "--allow-loopback", "--now", "2022-08-18T12:00:00Z"]);
    assert.equal(ended.exitCode, 1);
    assert.match(ended.stdout, /_data\/rails\/broken\.json:1:\d+ error/);
    assert.deepEqual(ids(), ["n1", "n2", "n3"]);
  });

  test("leaves rails alone that name no feed, or are filled from our own stories", async () => {
    const { root, host, refresh } = await desk(jsonFeed(many(3)), { _dateline: { from: "section:space" } });
    writeIn(root, "_data/rails/plain.json", { title: "Plain", items: [] });
    assert.match(await refresh(), /There is no rail with a feed_url/);
    assert.equal(host.connections(), 0);
  });

  test("knows no other rails than there are", async () => {
    const { root } = await desk(jsonFeed(many(3)));
    const ended = await runCommand("rails", ["sistr", "--newsroom", root]);
    assert.equal(ended.exitCode, 2);
    assert.match(ended.stderr, /There is no rail _data\/rails\/sistr\.json\. .*sister/);
  });
});
