import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { newsroom, site, storyFile, writeIn } from "../../newsrooms.ts";
import { build, runCommand } from "../../release/build.ts";
import { localHost } from "./local-host.ts";

const launch = { headline: "Ariane 6 lifts off from Kourou", date: "2022-08-17T09:00:00Z", id: "ariane-lifts-off" };
const probe = { headline: "Juice sets out for Jupiter", date: "2022-08-17T08:00:00Z", id: "juice-sets-out" };
const dish = { headline: "New dish hears first signals", date: "2022-08-17T07:00:00Z", id: "dish-hears-signals" };
const talks = {
  headline: "Talks on a treaty go on",
  date: "2022-08-17T06:00:00Z",
  section: "world",
  id: "talks-go-on",
};

const body = "What was planned for years took minutes.";

/** Two whole newsrooms, each with a rail that follows a feed of the other, both served by one machine. */
async function sisters() {
  const releases = new Map<string, string>();
  const host = await localHost((request, response) => {
    const [, name = "", ...rest] = new URL(request.url ?? "/", "http://localhost").pathname.split("/");
    const file = join(releases.get(name) ?? "", rest.join("/"));
    if (!existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "application/octet-stream" }).end(readFileSync(file));
  });
  const found = (name: string, stories: readonly { readonly id: string }[], feed: string) => {
    const root = newsroom({
      "_data/site.json": {
        ...site,
        title: `The ${name}`,
        url: `https://${name}.example`,
        tagAuthority: `${name}.example,2022`,
        rails: ["sister", "own"],
      },
      "_data/rails/sister.json": { title: "From our sister", feed_url: `${host.url}${feed}` },
      "_data/rails/own.json": { title: "World at home", _dateline: { from: "section:world" } },
      ...Object.fromEntries(stories.map((front) => [`articles/${front.id}.md`, storyFile(front, body)])),
    });
    releases.set(name, join(root, "_site"));
    return root;
  };
  const east = found("east", [launch, probe, dish], "/west/feed.json");
  const west = found("west", [talks], "/east/space/feed.json");
  return { host, east, west };
}

async function run(command: "rails" | "build", root: string, now: string): Promise<string> {
  const ended =
    command === "build"
      ? await build(root, { now })
      : await runCommand("rails", ["--newsroom", root, "--allow-loopback", "--now", now]);
  assert.equal(ended.exitCode, 0, ended.stdout + ended.stderr);
  return ended.stdout;
}

/** The headlines that a rail shows on a front page, with their addresses. */
function shownIn(root: string, rail: string): readonly (readonly [string, string])[] {
  const page = readFileSync(join(root, "_site/index.html"), "utf8");
  const section = new RegExp(`<section[^>]* data-rail="${rail}".*?</section>`, "s").exec(page)?.[0] ?? "";
  return [...section.matchAll(/<li><a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, url = "", title = ""]) => [
    title,
    url,
  ]);
}

test("two Dateline sites feed each other's rails, and a kill reaches the sister's page", async () => {
  const { host, east, west } = await sisters();
  try {
    for (const root of [east, west]) await run("build", root, "2022-08-17T10:00:00Z");
    assert.deepEqual([shownIn(east, "sister"), shownIn(west, "sister")], [[], []]);

    for (const root of [east, west]) await run("rails", root, "2022-08-17T10:05:00Z");
    for (const root of [east, west]) await run("build", root, "2022-08-17T10:05:00Z");
    assert.deepEqual(shownIn(west, "sister"), [
      [launch.headline, "https://east.example/2022/08/17/ariane-lifts-off.html"],
      [probe.headline, "https://east.example/2022/08/17/juice-sets-out.html"],
      [dish.headline, "https://east.example/2022/08/17/dish-hears-signals.html"],
    ]);
    assert.deepEqual(shownIn(east, "sister"), [[talks.headline, "https://west.example/2022/08/17/talks-go-on.html"]]);
    assert.deepEqual(shownIn(east, "own"), []);

    // Two of three are killed: what is left is less than half, and not believed, but what was withdrawn is gone.
    for (const { id, ...front } of [launch, probe]) {
      const kill = { ...front, id, status: "canceled", updated: "2022-08-17T11:00:00Z" };
      writeIn(east, `articles/${id}.md`, storyFile(kill, body));
    }
    await run("build", east, "2022-08-17T11:00:00Z");
    const feed = JSON.parse(readFileSync(join(east, "_site/space/feed.json"), "utf8"));
    assert.deepEqual(
      feed.items.map(({ _dateline }: { _dateline: { status: string } }) => _dateline.status),
      ["usable"],
    );
    assert.deepEqual(
      feed._dateline.withdrawn.map(({ status, when }: { status: string; when: string }) => [status, when]),
      [
        ["canceled", "2022-08-17T11:00:00Z"],
        ["canceled", "2022-08-17T11:00:00Z"],
      ],
    );
    assert.doesNotMatch(JSON.stringify(feed), /ariane|juice/i);

    await run("rails", west, "2022-08-17T11:05:00Z");
    await run("build", west, "2022-08-17T11:05:00Z");
    assert.deepEqual(shownIn(west, "sister"), [
      [dish.headline, "https://east.example/2022/08/17/dish-hears-signals.html"],
    ]);
    assert.doesNotMatch(readFileSync(join(west, "_data/rails/sister.json"), "utf8"), /ariane|juice/i);
  } finally {
    await host.close();
  }
});

test("a sister that kills all it had empties the rail, although no empty feed is believed", async () => {
  const { host, east, west } = await sisters();
  try {
    await run("build", east, "2022-08-17T10:00:00Z");
    await run("rails", west, "2022-08-17T10:05:00Z");
    for (const { id, ...front } of [launch, probe, dish]) {
      writeIn(east, `articles/${id}.md`, storyFile({ ...front, id, status: "canceled" }, body));
    }
    await run("build", east, "2022-08-17T11:00:00Z");
    assert.match(await run("rails", west, "2022-08-17T11:05:00Z"), /kept, without 3 withdrawn.*\[no-headlines\]/);
    assert.deepEqual(JSON.parse(readFileSync(join(west, "_data/rails/sister.json"), "utf8")).items, []);
    await run("build", west, "2022-08-17T11:05:00Z");
    assert.deepEqual(shownIn(west, "sister"), []);
  } finally {
    await host.close();
  }
});
