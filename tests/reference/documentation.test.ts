import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../release/build.ts";
import { documentationPages, exists, packageFile, scriptsNamedIn, textOfFile } from "./project.ts";

/** Links in a Markdown text, code left out. Pictures are links with an exclamation mark. */
function linksIn(text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target = ""]) => target);
}

/** The anchors that a page's headings get: letters, digits, underscores, and hyphens for spaces. */
function anchorsOf(text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, "");
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-"),
  );
}

for (const page of documentationPages()) {
  test(`links of ${page} lead somewhere`, () => {
    for (const link of linksIn(textOfFile(page))) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? page : posix.join(dirname(page), path);
      assert.ok(exists(target), `${page} links to ${link}, which is not there.`);
      if (anchor !== undefined)
        assert.ok(anchorsOf(textOfFile(target)).includes(anchor), `${link} has no such heading.`);
    }
  });

  test(`commands that ${page} names exist`, () => {
    const { scripts } = packageFile();
    for (const script of scriptsNamedIn(textOfFile(page))) {
      assert.ok(script in scripts, `${page} names npm run ${script}, which package.json does not have.`);
    }
  });
}

test("every direct dependency has a line that says why", () => {
  const { dependencies, devDependencies } = packageFile();
  const rows = [...textOfFile("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| \S.* \|$/gm)].map(([, name]) => name);
  assert.deepEqual(rows.sort(), [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

test("every decision has a number of its own, in its name and in its title", () => {
  const decisions = documentationPages().filter((page) => page.startsWith("docs/decisions/"));
  const numbers = decisions.map((page) => posix.basename(page).slice(0, 4));
  assert.deepEqual(
    numbers,
    decisions.map((_page, index) => String(index + 1).padStart(4, "0")),
  );
  decisions.forEach((page, index) => {
    assert.ok(textOfFile(page).startsWith(`# ${numbers[index]} `), page);
  });
});

test("the changelog knows the version of package.json", () => {
  assert.match(textOfFile("CHANGELOG.md"), new RegExp(`^## ${packageFile().version.replaceAll(".", "\\.")}\\b`, "m"));
});

test("every room of src is described", () => {
  const architecture = textOfFile("docs/architecture.md");
  const rooms = readdirSync(join(projectRoot, "src"));
  assert.ok(rooms.length > 10);
  for (const room of rooms) assert.ok(architecture.includes(`\`src/${room}/\``), room);
});
