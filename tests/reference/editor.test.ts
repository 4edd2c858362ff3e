import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { newsroom, storyFile } from "../newsrooms.ts";
import { projectRoot, runCommand } from "../release/build.ts";
import { exists, packageFile, scriptsNamedIn, textOfFile } from "./project.ts";

interface Matcher {
  readonly pattern: Readonly<Record<"file" | "line" | "column" | "severity" | "message" | "code", number>> & {
    readonly regexp: string;
  };
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

interface Task {
  readonly label: string;
  readonly command: string;
  readonly problemMatcher: Matcher | readonly [];
}

const { tasks }: { readonly tasks: readonly Task[] } = JSON.parse(textOfFile(".vscode/tasks.json"));

function matcher(): Matcher {
  const found = tasks.map((task) => task.problemMatcher).find((each) => "pattern" in each);
  assert.ok(found !== undefined && "pattern" in found);
  return found;
}

/** What the editor would list for the output of a command. */
function listed(output: string): readonly Readonly<Record<string, string | undefined>>[] {
  const { regexp, ...groups } = matcher().pattern;
  return output.split("\n").flatMap((line) => {
    const found = new RegExp(regexp).exec(line);
    return found === null
      ? []
      : [Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, found[group]]))];
  });
}

const broken = {
  "articles/a.md": storyFile({ sectoin: "space", dateline: "Brussels, Aug 19" }),
  "articles/2022/b.md": storyFile({ date: "2022-08-17" }),
  "_data/notes.json": {},
};

test("the editor lists every problem that a check reports, with its place", async () => {
  const root = newsroom(broken);
  const { stdout, exitCode } = await runCommand("check", ["--newsroom", root]);
  assert.equal(exitCode, 1);
  const report: { problems: readonly Readonly<Record<string, unknown>>[] } = JSON.parse(
    (await runCommand("check", ["--newsroom", root, "--json"])).stdout,
  );
  assert.ok(report.problems.length >= 3);
  assert.deepEqual(
    listed(stdout),
    report.problems.map(({ file, line, column, severity, message, remedy, code }) => ({
      file,
      line: String(line),
      column: String(column),
      severity,
      message: `${message} ${remedy}`,
      code,
    })),
  );
});

test("the editor finds nothing in the report on a sound newsroom", async () => {
  const { stdout, exitCode } = await runCommand("check", ["--newsroom", newsroom({ "articles/a.md": storyFile() })]);
  assert.equal(exitCode, 0);
  assert.deepEqual(listed(stdout), []);
});

test("the editor sees where a watched check begins and where it ends", { timeout: 30_000 }, async () => {
  const root = newsroom(broken);
  const command = join(projectRoot, "src/cli/check.ts");
  const child = spawn(process.execPath, ["--import", "tsx", command, "--newsroom", root, "--watch"], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { beginsPattern, endsPattern } = matcher().background;
  const lines: string[] = [];
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      if (new RegExp(endsPattern).test(line)) break;
    }
  } finally {
    child.kill();
  }
  assert.match(lines[0] ?? "", new RegExp(beginsPattern));
  assert.match(lines.at(-1) ?? "", new RegExp(endsPattern));
  assert.ok(listed(lines.join("\n")).length >= 3);
});

test("tasks run commands that exist", () => {
  const { scripts } = packageFile();
  for (const { label, command } of tasks) {
    const named = scriptsNamedIn(command);
    assert.equal(named.length, 1, label);
    for (const script of named) assert.ok(script in scripts, `${label}: npm run ${script}`);
  }
});

test("data files have schemas that are there", () => {
  const settings: Readonly<Record<string, unknown>> = JSON.parse(textOfFile(".vscode/settings.json"));
  const mapped = settings["json.schemas"];
  assert.ok(Array.isArray(mapped));
  assert.deepEqual(mapped.map(({ fileMatch }) => fileMatch[0]).sort(), [
    "/_data/agencies.json",
    "/_data/intake.json",
    "/_data/rails/*.json",
    "/_data/sections.json",
    "/_data/site.json",
  ]);
  for (const { url } of mapped) assert.ok(exists(String(url)), String(url));
});
