import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, test } from "node:test";
import { Parser } from "htmlparser2";
import { largestWire } from "../../../src/intake/decoding.ts";
import { newsroom, temporaryFolder } from "../../newsrooms.ts";
import { build, projectRoot, runCommand } from "../../release/build.ts";
import { copyFormats, wireCopy } from "../wire-copy.ts";
import { filesBelow } from "./import-room.ts";

const ninjs = (headline: string, given: object = {}) =>
  JSON.stringify({
    uri: "urn:newsml:wire.example:1",
    type: "text",
    version: "1",
    versioncreated: "2022-08-17T16:18:57Z",
    headline,
    body_html: "<p>The force is ready.</p>",
    ...given,
  });

function drop(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder("drop");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function headingOf(html: string): string {
  return /<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? "";
}

/** The visible text of a page's article. */
function plainText(html: string): string {
  const article = /<article[\s\S]*<\/article>/.exec(html)?.[0] ?? html;
  const texts: string[] = [];
  const parser = new Parser({
    ontext: (text) => texts.push(text),
    onclosetag: (name) => /^(p|h\d|li|td|div|time|span)$/.test(name) && texts.push(" "),
  });
  parser.end(article);
  return texts.join("");
}

function importInto(root: string, ...flags: readonly string[]) {
  return runCommand("import", ["--newsroom", root, ...flags]);
}

/** Imports what is typed on standard input. */
async function importTyped(root: string, text: string, ...flags: readonly string[]) {
  const command = join(projectRoot, "src/cli/import.ts");
  const child = spawn(process.execPath, ["--import", "tsx", command, "-", "--newsroom", root, ...flags], {
    cwd: projectRoot,
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(text);
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += String(chunk);
  });
  const exitCode = await new Promise((resolve) => child.once("close", resolve));
  return { exitCode, stdout };
}

describe("import", { concurrency: 2 }, () => {
  test("tells formats by their content, names what it refuses, goes on, and is accepted by check", async () => {
    const root = newsroom();
    const files = Object.fromEntries(copyFormats.map((format, at) => [`in/${at}.dat`, wireCopy(format, at)]));
    const folder = drop({
      ...files,
      "a-broken.json": '{\n"uri": "urn:x",\n"headline": "A\nB"}',
      "b-shopping.txt": "milk, eggs",
      "c-empty.xml": "",
      "p.jpg": "a picture",
      ".hidden": "x",
    });
    const { exitCode, stdout } = await importInto(root, folder, "--agency", "tst", "--section", "world");
    assert.equal(exitCode, 1);
    assert.match(stdout, /a-broken\.json:3:\d+ error The JSON is broken here\..* \[not-json\]\n/);
    assert.match(stdout, /b-shopping\.txt error This is no format of a wire .* \[unknown-format\]\n/);
    assert.match(stdout, /c-empty\.xml error There is nothing in it\. .* \[empty\]\n/);
    assert.doesNotMatch(stdout, /hidden|p\.jpg/);
    assert.match(stdout, /\n7 new; 3 refused\.\n$/);
    const stories = Object.values(filesBelow(join(root, "articles")));
    assert.deepEqual(stories.map((text) => /^ {2}format: (.*)$/m.exec(text)?.[1]).sort(), [...copyFormats].sort());
    for (const text of stories) assert.match(text, /^section: world\nagency: tst$/m);
    const checked = await runCommand("check", ["--newsroom", root]);
    assert.deepEqual([checked.exitCode, checked.stdout], [0, "No problems in 7 stories.\n"]);
  });

  test("then build shows every word of the source, and nothing that was for editors", async () => {
    const root = newsroom();
    const hostile =
      "<p>Use *stars*, # signs, 1. numbers, [brackets](x), | pipes | &lt;script&gt;alert(1)&lt;/script&gt; and {{ braces }}.</p>";
    const item = ninjs("Hostile words", {
      body_html: hostile,
      ednote: "Call the zanzibar desk.",
      slugline: "secret-quokka",
    });
    const folder = drop({
      ...Object.fromEntries(copyFormats.map((format, at) => [`${at}.dat`, wireCopy(format, at)])),
      "h.json": item,
    });
    assert.equal((await importInto(root, folder, "--agency", "tst")).exitCode, 0);
    assert.equal((await build(root, { now: "2024-01-01T00:00:00Z" })).exitCode, 0);
    const pages = Object.entries(filesBelow(join(root, "_site"))).filter(([name]) => name.endsWith(".html"));
    const wordsOf = (html: string) => plainText(html).split(/\s+/u);
    for (const [at, format] of copyFormats.entries()) {
      const [, page = ""] =
        pages.find(([name, html]) => name.startsWith("2022/") && headingOf(html).includes(`Probe ${at} reaches`)) ?? [];
      const shown = new Set(wordsOf(page));
      const sent = wordsOf(wireCopy("plain", at)).filter(
        (word) => !/^\((?:TST|c)\)$|^(?:All|rights|reserved\.|Example|Wire\.|Brussels,)$/.test(word),
      );
      assert.deepEqual(
        sent.filter((word) => !shown.has(word)),
        [],
        format,
      );
    }
    const [, page = ""] =
      pages.find(([name, html]) => name.startsWith("2022/") && headingOf(html).includes("Hostile words")) ?? [];
    assert.match(
      plainText(page),
      /Use \*stars\*, # signs, 1\. numbers, \[brackets\]\(x\), \| pipes \| <script>alert\(1\)<\/script> and \{\{ braces \}\}\./,
    );
    for (const [name, text] of Object.entries(filesBelow(join(root, "_site"))))
      assert.doesNotMatch(text, /zanzibar|quokka/, name);
  });

  test("reports as JSON, and on a dry run writes nothing", async () => {
    const root = newsroom();
    const folder = drop({
      "1.json": ninjs("Force ready"),
      "2.json": ninjs("Force at work", { version: "2" }),
      "3.json": ninjs("Old"),
    });
    const { exitCode, stdout } = await importInto(root, folder, "--dry-run", "--json");
    const report = JSON.parse(stdout);
    assert.equal(exitCode, 0);
    assert.deepEqual(
      [report.ok, report.dryRun, report.counts.new, report.counts.updated, report.counts.older],
      [true, true, 1, 1, 1],
    );
    assert.deepEqual(Object.keys(report.items[0]), ["from", "uri", "file", "outcome", "warnings"]);
    assert.match(report.items[0].file, /^articles\/2022\/08\/[a-z0-9-]+\.md$/);
    assert.deepEqual([existsSync(join(root, "articles")), existsSync(join(root, ".dateline"))], [false, false]);
  });

  test("reads standard input: plain copy is dated by what it prints, pictures stay behind", async () => {
    const root = newsroom();
    const copy = "Force ready\n\nBrussels, Aug 17 (TST) Aug 17, 2022\n\nThe force is ready.\n";
    const { exitCode, stdout } = await importTyped(root, copy, "--section", "world");
    assert.deepEqual([exitCode, stdout.split("\n").at(-2)], [0, "1 new."]);
    const [text = ""] = Object.values(filesBelow(join(root, "articles")));
    assert.match(text, /^headline: Force ready\ndate: 2022-08-17T12:00:00Z$/m);
    assert.match(text, /^agency: tst\ndateline: Brussels\ntimeZone: Europe\/Brussels$/m);
  });

  test("dates an item that carries no date by the clock, and keeps that date", async () => {
    const root = newsroom();
    const copy = "# Force ready\n\nThe force is ready.\n";
    await importTyped(root, copy, "--now", "2024-05-06T07:08:09Z");
    await importTyped(root, copy, "--now", "2024-06-06T07:08:09Z");
    const [text = "", ...others] = Object.values(filesBelow(join(root, "articles")));
    assert.deepEqual(others, []);
    assert.match(text, /^date: 2024-05-06T07:08:09Z$/m);
  });

  test("refuses more than it reads at once", async () => {
    const root = newsroom();
    const { exitCode, stdout } = await importInto(root, drop({ "big.xml": Buffer.alloc(largestWire + 1, 0x20) }));
    assert.equal(exitCode, 1);
    assert.match(stdout, /\[too-large\]/);
  });

  test("sorts by _data/intake.json, or by another map", async () => {
    const item = ninjs("Force ready", { subject: [{ name: "unrest" }], copyrightholder: "EXW" });
    const root = newsroom({ "_data/intake.json": { sections: { world: ["Unrest"] }, agencies: { tst: ["EXW"] } } });
    await importInto(root, drop({ "1.json": item }));
    assert.match(Object.values(filesBelow(join(root, "articles")))[0] ?? "", /^section: world\nagency: tst$/m);
    const checked = await runCommand("check", ["--newsroom", root]);
    assert.equal(checked.stdout, "No problems in 1 story.\n");

    const other = newsroom();
    const map = join(drop({ "map.json": '{"sections": {"space": ["unrest"]}, "defaultAgency": "tst"}' }), "map.json");
    await importInto(other, drop({ "1.json": item }), "--map", map);
    assert.match(Object.values(filesBelow(join(other, "articles")))[0] ?? "", /^section: space\nagency: tst$/m);
  });

  test("ends with 1 at a map that names what the newsroom does not have; check only warns", async () => {
    const root = newsroom({ "_data/intake.json": { sections: { wrold: ["Unrest"] }, defaultAgency: "x" } });
    const { exitCode, stdout } = await importInto(root, drop({ "1.json": ninjs("Force ready") }));
    assert.equal(exitCode, 1);
    assert.match(
      stdout,
      /_data\/intake\.json:3:5 error There is no section "wrold" in _data\/sections\.json\. Did you mean "world"\?/,
    );
    assert.match(stdout, /error There is no agency "x"/);
    assert.equal(existsSync(join(root, "articles")), false);
    assert.equal((await runCommand("check", ["--newsroom", root])).exitCode, 0);
  });

  for (const [what, flags] of [
    ["no path", []],
    ["a path that is not there", ["/nowhere/at/all.xml"]],
    ["an unknown section", [".", "--section", "sapce"]],
    ["an unknown agency", [".", "--agency", "constructor"]],
    ["a map that is not there", [".", "--map", "/nowhere.json"]],
    ["an unknown option", [".", "--fast"]],
    ["a watched file", ["--watch", "package.json"]],
  ] as const) {
    test(`ends with 2 at ${what}, and writes nothing`, async () => {
      const root = newsroom();
      const { exitCode, stdout } = await importInto(root, ...flags);
      assert.deepEqual([exitCode, stdout], [2, ""]);
      assert.equal(existsSync(join(root, "articles")), false);
    });
  }

  test("writes into another folder where it is told to", async () => {
    const root = newsroom();
    const { stdout } = await importInto(
      root,
      drop({ "1.json": ninjs("Force ready") }),
      "--articles",
      join(root, "incoming"),
    );
    assert.match(stdout, /^new incoming\/2022\/08\//);
    assert.equal(existsSync(join(root, "articles")), false);
  });

  test("watches a folder: what lies there, then what arrives", { timeout: 60_000 }, async () => {
    const root = newsroom();
    const folder = drop({ "1.json": ninjs("Force ready") });
    const command = join(projectRoot, "src/cli/import.ts");
    const child = spawn(process.execPath, ["--import", "tsx", command, "--newsroom", root, "--watch", folder], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      for await (const line of createInterface(child.stdout)) {
        if (line === "Watching for items.")
          writeFileSync(join(folder, "2.json"), ninjs("Force at work", { version: "2" }));
        if (line === "1 updated.") break;
      }
      assert.match(
        readFileSync(join(root, "articles", Object.keys(filesBelow(join(root, "articles")))[0] ?? ""), "utf8"),
        /^headline: Force at work$/m,
      );
    } finally {
      child.kill();
    }
  });
});
