import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, test } from "node:test";
import { annotationOf } from "../../src/cli/report.ts";
import type { Problem } from "../../src/model/problem.ts";
import { newsroom, storyFile, writeIn } from "../newsrooms.ts";
import { projectRoot, runCommand } from "../release/build.ts";

const broken = {
  "articles/a.md": storyFile({ section: "spcae" }),
  "articles/b.md": storyFile({}, "Brussels, Aug 16 (TST) - It is ready."),
};

const report = [
  'articles/a.md:4:10 error There is no section "spcae" in _data/sections.json. Did you mean "space"? Or add it to _data/sections.json. [unknown-section]',
  '    2 | headline: "Force ready"',
  '    3 | date: "2022-08-17T16:18:57Z"',
  '  > 4 | section: "spcae"',
  "      |          ^^^^^^^",
  "    5 | ---",
  "    6 |",
  "",
  "1 error in 1 file",
  "",
];

describe("check", { concurrency: 2 }, () => {
  test("prints a problem with its place, its lines and what to do, then counts", async () => {
    const root = newsroom({ "articles/a.md": broken["articles/a.md"] });
    const { exitCode, stdout, stderr } = await runCommand("check", ["--newsroom", root]);
    assert.deepEqual(
      stdout.split("\n").map((line) => line.trimEnd()),
      report,
    );
    assert.deepEqual([exitCode, stderr], [1, ""]);
  });

  test("with --json prints one JSON document and nothing else", async () => {
    const { exitCode, stdout, stderr } = await runCommand("check", ["--newsroom", newsroom(broken), "--json"], {
      environment: { GITHUB_ACTIONS: "true" },
    });
    assert.deepEqual([exitCode, stderr], [1, ""]);
    const told: { ok: boolean; stories: number; problems: Problem[] } = JSON.parse(stdout);
    assert.deepEqual(Object.keys(told), ["ok", "stories", "problems"]);
    assert.deepEqual([told.ok, told.stories], [false, 1]);
    assert.deepEqual(
      told.problems.map(({ severity, code, file, line, column, length }) => [
        severity,
        code,
        file,
        line,
        column,
        length,
      ]),
      [
        ["error", "unknown-section", "articles/a.md", 4, 10, 7],
        ["warning", "dateline-day", "articles/b.md", 7, 11, 6],
        ["warning", "agency-mismatch", "articles/b.md", 7, 19, 3],
      ],
    );
    for (const problem of told.problems) {
      assert.deepEqual(Object.keys(problem).sort(), [
        "code",
        "column",
        "file",
        "frame",
        "length",
        "line",
        "message",
        "remedy",
        "severity",
      ]);
      assert.match(problem.message, /\.$/);
      assert.match(problem.remedy, /\.$/);
      assert.match(problem.frame, /\^/);
    }
  });

  test("with --json is ok where nothing is wrong", async () => {
    const { exitCode, stdout } = await runCommand("check", [
      "--newsroom",
      newsroom({ "articles/a.md": storyFile() }),
      "--json",
    ]);
    assert.equal(exitCode, 0);
    assert.deepEqual(JSON.parse(stdout), { ok: true, stories: 1, problems: [] });
  });

  test("on GitHub annotates the lines of the pull request, in one line each", async () => {
    const { stdout } = await runCommand("check", ["--newsroom", newsroom(broken)], {
      environment: { GITHUB_ACTIONS: "true" },
    });
    assert.deepEqual(
      stdout.split("\n").filter((line) => line.startsWith("::")),
      [
        '::error file=articles/a.md,line=4,col=10,title=unknown-section::There is no section "spcae" in _data/sections.json. Did you mean "space"? Or add it to _data/sections.json.',
        '::warning file=articles/b.md,line=7,col=11,title=dateline-day::"Aug 16" cannot be the day of filing: the story\'s date falls on Aug 17, 2022 in UTC. Correct the day, or date and timeZone. The printed dateline is made from them, so the day need not be written.',
        "::warning file=articles/b.md,line=7,col=19,title=agency-mismatch::The first line names Test Wire Service, but the agency of the story is not set. Set agency: tst, or correct the first line.",
      ],
    );
  });

  test("elsewhere annotates nothing", async () => {
    const { stdout } = await runCommand("check", ["--newsroom", newsroom(broken)]);
    assert.doesNotMatch(stdout, /^::/m);
  });

  test("shows what steers terminals, in names and values alike, as a mark", async () => {
    const root = newsroom({ "articles/a\u001b[2J\n.md": storyFile({ section: "\u001b[31m\r\n\u202e", "\u0007": 1 }) });
    const { stdout } = await runCommand("check", ["--newsroom", root]);
    assert.match(stdout, /^articles\/a�\[2J�\.md:\d+:\d+ error /);
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test("ends quietly when nobody reads on", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`articles/s${index}.md`, storyFile({ section: "none", tpoics: 1 })]),
    );
    const command = `"${process.execPath}" --import tsx src/cli/check.ts --newsroom "${newsroom(files)}" | head -1`;
    const { NODE_TEST_CONTEXT, ...environment } = process.env;
    const shell = spawn("bash", ["-o", "pipefail", "-c", command], { cwd: projectRoot, env: environment });
    const output: { stdout: string; stderr: string } = { stdout: "", stderr: "" };
    shell.stdout.on("data", (chunk) => {
      output.stdout += chunk;
    });
    shell.stderr.on("data", (chunk) => {
      output.stderr += chunk;
    });
    const [exitCode] = await once(shell, "close");
    assert.match(output.stdout, /^articles\/s0\.md:\d+:\d+ error .*\n$/);
    assert.deepEqual([exitCode, output.stderr], [0, ""]);
  });

  test("with --watch checks again after a change", async () => {
    const root = newsroom({ "articles/a.md": storyFile() });
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/check.ts", "--newsroom", root, "--watch"], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const until = async (pattern: RegExp) => {
        for (;;) {
          const { value, done } = await lines.next();
          assert.ok(!done, `The command ended before it said ${pattern}.`);
          if (pattern.test(value)) return;
        }
      };
      await until(/^No problems in 1 story\./);
      await until(/^Watching for changes/);
      // The watch begins just after it is announced, so the story is written until it is noticed.
      const again = setInterval(() => writeIn(root, "articles/a.md", broken["articles/a.md"]), 200);
      await until(/unknown-section/).finally(() => clearInterval(again));
      await until(/^1 error in 1 file/);
    } finally {
      await ended(child);
    }
  });
});

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

describe("annotations", () => {
  for (const [name, changes, line] of [
    [
      "escape what ends a property",
      { file: "articles/a,b:c.md" },
      "::error file=articles/a%2Cb%3Ac.md,line=2,col=3,title=bad-yaml::It is wrong. Mend it.",
    ],
    [
      "escape percent signs first, so that they can be read back",
      { file: "100%2C.md", message: "50% wrong." },
      "::error file=100%252C.md,line=2,col=3,title=bad-yaml::50%25 wrong. Mend it.",
    ],
    [
      "are one line, whatever the message holds",
      { message: "a\r\n::set-output name=x::y" },
      "::error file=a.md,line=2,col=3,title=bad-yaml::a%0D%0A::set-output name=x::y Mend it.",
    ],
    [
      "leave commas and colons of the message as they are",
      { severity: "warning", message: "a, b: c." },
      "::warning file=a.md,line=2,col=3,title=bad-yaml::a, b: c. Mend it.",
    ],
  ] as const satisfies readonly (readonly [string, Partial<Problem>, string])[]) {
    test(name, () => {
      const problem: Problem = {
        severity: "error",
        code: "bad-yaml",
        file: "a.md",
        line: 2,
        column: 3,
        length: 1,
        message: "It is wrong.",
        remedy: "Mend it.",
        frame: "",
        ...changes,
      };
      assert.equal(annotationOf(problem), line);
    });
  }
});
