import assert from "node:assert/strict";
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import type { Problem } from "../../src/model/problem.ts";
import { readNewsroom } from "../../src/read/newsroom.ts";
import { plainReading } from "../reading.ts";

const here = new URL(".", import.meta.url).pathname;
const scratch = await mkdtemp(join(tmpdir(), "dateline-broken-"));
after(() => rm(scratch, { recursive: true, force: true }));

/** A newsroom without a mistake, with the files of a broken one laid over it. */
async function brokenNewsroom(name: string): Promise<string> {
  const root = join(scratch, name);
  await cp(join(here, "sound"), root, { recursive: true });
  await cp(join(here, "broken", name, "newsroom"), root, { recursive: true, force: true });
  return root;
}

async function problemsOf(root: string): Promise<readonly Problem[]> {
  return (await readNewsroom({ ...plainReading, root })).problems;
}

/** The report as the author reads it, frames included. */
function report(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, severity, message, remedy, code, frame }) =>
      [`${file}:${line}:${column} ${severity} ${message} ${remedy} [${code}]`, ...(frame === "" ? [] : [frame])].join(
        "\n",
      ),
    )
    .join("\n\n")
    .concat("\n");
}

for (const name of (await readdir(join(here, "broken"))).sort()) {
  test(`a newsroom with ${name.replaceAll("-", " ")} is reported`, async () => {
    const found = report(await problemsOf(await brokenNewsroom(name)));
    const file = join(here, "broken", name, "report.txt");
    // To approve a changed report: UPDATE_REPORTS=1 npm test, then read the difference.
    if (process.env["UPDATE_REPORTS"]) await writeFile(file, found);
    assert.equal(found, await readFile(file, "utf8"));
  });
}

test("a sound newsroom has no problems", async () => {
  assert.deepEqual(await problemsOf(join(here, "sound")), []);
});

test("a story that is not UTF-8 is reported where the first wrong byte stands", async () => {
  const root = await brokenNewsroom("no-front-matter");
  const text = Buffer.from("---\nheadline: Caf\u00e9\n---\n", "latin1");
  await writeFile(join(root, "articles/a.md"), text);
  const [problem] = await problemsOf(root);
  assert.deepEqual(
    [problem?.code, problem?.line, problem?.column, problem?.message],
    ["not-utf8", 2, 14, "The byte 0xe9 is not UTF-8 text."],
  );
});

test("symbolic links to files, folders and pictures are refused, and nothing behind them is read", async () => {
  const root = await brokenNewsroom("missing-image");
  await rm(join(root, "articles/a.md"));
  await symlink("/etc/hostname", join(root, "articles/host.md"));
  await symlink("/etc", join(root, "articles/etc"));
  await symlink("/etc/hostname", join(root, "articles/host.jpg"));
  await symlink("/etc/hostname", join(root, "static"));
  const problems = await problemsOf(root);
  assert.deepEqual(
    problems.map(({ file, code }) => `${file} ${code}`),
    [
      "articles/etc symbolic-link",
      "articles/host.jpg symbolic-link",
      "articles/host.md symbolic-link",
      "static symbolic-link",
    ],
  );
});

test("a data file behind a symbolic link is refused", async () => {
  const root = await brokenNewsroom("wrong-type");
  await rm(join(root, "_data/site.json"));
  await symlink(join(here, "sound/_data/site.json"), join(root, "_data/site.json"));
  const codes = (await problemsOf(root)).filter(({ file }) => file === "_data/site.json").map(({ code }) => code);
  assert.deepEqual(codes, ["symbolic-link"]);
});

test("a damaged picture names the picture", async () => {
  const root = await brokenNewsroom("missing-image");
  await writeFile(join(root, "articles/nothing.jpg"), "not a picture");
  const [problem] = await problemsOf(root);
  assert.equal(problem?.code, "bad-picture");
  assert.match(problem?.message ?? "", /articles\/nothing\.jpg/);
});

test("a missing data file is reported with a remedy", async () => {
  const root = await brokenNewsroom("unread-data-file");
  await rm(join(root, "_data/sections.json"));
  const codes = (await problemsOf(root)).map(({ file, code }) => `${file} ${code}`);
  assert.ok(codes.includes("_data/sections.json missing-file"));
});
