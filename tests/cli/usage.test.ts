import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { readClock } from "../../src/cli/clock.ts";
import { newsroomOptions } from "../../src/cli/options.ts";
import { UsageError } from "../../src/cli/usage.ts";
import { newsroom, storyFile, writeIn } from "../newsrooms.ts";
import { runCommand } from "../release/build.ts";

const commands = ["build", "check", "new", "start"] as const;

describe("called wrongly", { concurrency: 2 }, () => {
  for (const command of commands) {
    test(`${command} tells how to call it, when asked to`, async () => {
      const { exitCode, stdout, stderr } = await runCommand(command, ["--help"]);
      assert.deepEqual([exitCode, stderr], [0, ""]);
      assert.match(stdout, /^Usage: npm /);
      assert.match(stdout, /--newsroom DIR/);
    });

    test(`${command} ends with 2 at an option that it does not know, and tells those it knows`, async () => {
      const { exitCode, stdout, stderr } = await runCommand(command, ["--frobnicate"]);
      assert.deepEqual([exitCode, stdout], [2, ""]);
      assert.match(stderr, /--frobnicate.*Usage: npm .*--newsroom DIR/s);
    });
  }

  for (const [name, command, flags, message] of [
    ["a clock that is no instant", "check", ["--now", "yesterday"], /--now yesterday is not an instant/],
    ["a clock without an offset", "build", ["--now", "2022-08-17T16:18:57"], /is not an instant with its offset/],
    ["a path prefix that climbs", "build", ["--path-prefix", "/a/../b/"], /--path-prefix \/a\/\.\.\/b\/ is not a path/],
    ["a path prefix with a query", "check", ["--path-prefix", "/a?b/"], /--path-prefix \/a\?b\/ is not a path/],
    ["an option without its value", "check", ["--newsroom"], /--newsroom/],
    ["a word too many", "check", ["everything"], /everything/],
    ["a port that is none", "start", ["--port", "http"], /--port http is not a port/],
    ["no headline", "new", [], /The headline is missing/],
    ["a headline of white space", "new", [" \t "], /The headline is missing/],
  ] as const) {
    test(`${command} ends with 2 and its usage at ${name}`, async () => {
      const { exitCode, stdout, stderr } = await runCommand(command, [...flags]);
      assert.deepEqual([exitCode, stdout], [2, ""]);
      assert.match(stderr, message);
      assert.match(stderr, /Usage: npm /);
    });
  }

  test("build does not touch a folder that holds something else", async () => {
    const root = newsroom({ "articles/a.md": storyFile(), "thesis/chapter.txt": "Do not lose this." });
    const { exitCode, stderr } = await runCommand("build", ["--newsroom", root, "--output", `${root}/thesis`]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /holds files that no build of Dateline wrote/);
  });

  test("build publishes behind a link, twice, and leaves the link as it is", async () => {
    const root = newsroom({ "articles/a.md": storyFile() });
    mkdirSync(join(root, "host/docroot"), { recursive: true });
    symlinkSync("host/docroot", join(root, "_site"));
    for (const kill of [{}, { status: "canceled" }] as const) {
      writeIn(root, "articles/a.md", storyFile(kill));
      const { exitCode, stderr } = await runCommand("build", ["--newsroom", root]);
      assert.equal(exitCode, 0, stderr);
      assert.ok(lstatSync(join(root, "_site")).isSymbolicLink());
      assert.equal(readFileSync(join(root, "host/docroot/feed.xml"), "utf8").includes("<item>"), !("status" in kill));
    }
    assert.deepEqual(readdirSync(join(root, "host")), ["docroot"]);
  });

  test("build tells of an output that is a link to nothing", async () => {
    const root = newsroom({ "articles/a.md": storyFile() });
    symlinkSync("missing", join(root, "_site"));
    const { exitCode, stderr } = await runCommand("build", ["--newsroom", root]);
    assert.equal(exitCode, 2);
    assert.match(stderr, /_site is a link that leads to no folder\. Make the folder/);
  });

  test("SOURCE_DATE_EPOCH that is no number is told by its name", async () => {
    const { exitCode, stderr } = await runCommand("check", [], { environment: { SOURCE_DATE_EPOCH: "today" } });
    assert.equal(exitCode, 2);
    assert.match(stderr, /SOURCE_DATE_EPOCH is not a number of seconds/);
  });
});

describe("the clock", () => {
  for (const [name, now, seconds, iso] of [
    ["is --now", "2022-08-17T18:18:57+02:00", undefined, "2022-08-17T16:18:57.000Z"],
    ["is --now before SOURCE_DATE_EPOCH", "2022-08-17T16:18:57Z", "0", "2022-08-17T16:18:57.000Z"],
    ["is SOURCE_DATE_EPOCH in seconds", undefined, "1660753137", "2022-08-17T16:18:57.000Z"],
    ["may stand at the very beginning", undefined, "0", "1970-01-01T00:00:00.000Z"],
    ["is not SOURCE_DATE_EPOCH with a fraction", undefined, "1660753137.5", null],
    ["is not SOURCE_DATE_EPOCH before 1970", undefined, "-1", null],
    ["is not SOURCE_DATE_EPOCH in words", undefined, "now", null],
    ["is not --now in words, whatever the environment says", "now", "0", null],
  ] as const) {
    test(name, () => {
      const clock = readClock(now, seconds === undefined ? {} : { SOURCE_DATE_EPOCH: seconds });
      assert.equal(clock && new Date(clock.epoch).toISOString(), iso);
    });
  }

  for (const environment of [{}, { SOURCE_DATE_EPOCH: "" }]) {
    test(`is the system's where ${JSON.stringify(environment)} says nothing`, () => {
      const before = Date.now();
      const clock = readClock(undefined, environment)?.epoch ?? Number.NaN;
      assert.ok(clock >= before && clock <= Date.now());
    });
  }
});

describe("a path prefix", () => {
  const prefixFrom = (text: string) =>
    newsroomOptions({ "path-prefix": text, now: "2022-08-17T16:18:57Z" }, "").pathPrefix;

  for (const [text, prefix] of [
    ["/x/", "/x/"],
    ["x", "/x/"],
    ["/x", "/x/"],
    ["x/y/", "/x/y/"],
    ["//x//y//", "/x/y/"],
    ["/~desk/v1.2_a-b/", "/~desk/v1.2_a-b/"],
    ["/", "/"],
    ["", "/"],
  ] as const) {
    test(`${JSON.stringify(text)} is ${prefix}`, () => {
      assert.equal(prefixFrom(text), prefix);
    });
  }

  for (const text of [
    "/../",
    "..",
    "/a/./b/",
    "https://x.example/",
    "/a b/",
    "/é/",
    "/a%2e/",
    "/a\\b/",
    '/"/',
    "/<x>/",
    "/a\n/",
  ]) {
    test(`${JSON.stringify(text)} is refused`, () => {
      assert.throws(() => prefixFrom(text), UsageError);
    });
  }
});

describe("exit codes of check", { concurrency: 2 }, () => {
  for (const [name, story, exitCode] of [
    ["0 where nothing is wrong", storyFile(), 0],
    ["0 where there are warnings only", storyFile({}, "Brussels, Aug 16 (TST) - It is ready."), 0],
    ["1 where there is an error", storyFile({ section: "none" }), 1],
  ] as const) {
    test(name, async () => {
      const root = newsroom({ "articles/a.md": story });
      assert.equal((await runCommand("check", ["--newsroom", root])).exitCode, exitCode);
    });
  }

  test("1, with the missing files named, for a folder that is no newsroom", async () => {
    const root = newsroom({ "_data/site.json": null, "_data/sections.json": null });
    const { exitCode, stdout } = await runCommand("check", ["--newsroom", root]);
    assert.equal(exitCode, 1);
    assert.match(stdout, /_data\/sections\.json:1:1 error This file is missing/);
    assert.match(stdout, /_data\/site\.json:1:1 error This file is missing/);
  });

  test("the newsroom is the folder one is in, unless named", async () => {
    const root = newsroom({});
    writeIn(root, "articles/a.md", storyFile());
    const { stdout } = await runCommand("check", [], { cwd: root });
    assert.equal(stdout, "No problems in 1 story.\n");
  });
});
