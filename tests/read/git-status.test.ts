import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { blobId } from "../../src/read/blob-id.ts";
import { cleanBlobs } from "../../src/read/git-status.ts";
import { temporaryFolder } from "../newsrooms.ts";

/** A repository with a newsroom in `news/`, everything committed. */
function repository(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder("clean-checkout");
  const git = (...words: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=Desk", "-c", "user.email=desk@wire.example", ...words]);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  git("init", "--quiet");
  for (const [file, text] of Object.entries(files)) write(file, text);
  git("add", "--all");
  git("commit", "--quiet", "--message", "First");
  return { newsroom: join(root, "news"), write, git };
}

const stories = { "news/articles/2022/a.md": "A.\n", "news/articles/b.md": "B.\r\n", "elsewhere/articles/c.md": "C." };

describe("what git knows of files without their being read", () => {
  test("is the name of the bytes of each, below the newsroom and relative to it", async () => {
    const { newsroom } = repository(stories);
    const blobs = await cleanBlobs(newsroom, "articles");
    assert.deepEqual([...blobs.keys()].sort(), ["articles/2022/a.md", "articles/b.md"]);
    for (const [file, blob] of blobs) assert.equal(blob, blobId(readFileSync(join(newsroom, file))));
  });

  test("is nothing of a file that was changed, and nothing of one that was never committed", async () => {
    const { newsroom, write } = repository(stories);
    write("news/articles/b.md", "Other.");
    write("news/articles/new.md", "New.");
    assert.deepEqual([...(await cleanBlobs(newsroom, "articles")).keys()], ["articles/2022/a.md"]);
  });

  test("is nothing of a file whose changes git was told to overlook", async () => {
    const { newsroom, write, git } = repository(stories);
    git("update-index", "--assume-unchanged", "news/articles/b.md");
    write("news/articles/b.md", "Other.");
    assert.deepEqual([...(await cleanBlobs(newsroom, "articles")).keys()], ["articles/2022/a.md"]);
  });

  const conversions: Readonly<Record<string, (git: (...words: string[]) => void) => void>> = {
    "line ends are converted": (git) => git("config", "core.autocrlf", "true"),
    "one line end is asked for": (git) => git("config", "core.eol", "crlf"),
  };
  for (const [why, convert] of Object.entries(conversions)) {
    test(`is nothing at all where ${why}: the bytes on the disk may be others`, async () => {
      const { newsroom, git } = repository(stories);
      convert(git);
      assert.equal((await cleanBlobs(newsroom, "articles")).size, 0);
    });
  }

  test("is nothing at all where attributes may convert files", async () => {
    const { newsroom } = repository({ ...stories, ".gitattributes": "*.md text eol=lf\n" });
    assert.equal((await cleanBlobs(newsroom, "articles")).size, 0);
  });

  test("is nothing outside of a repository", async () => {
    assert.equal((await cleanBlobs(temporaryFolder("no-repository"), "articles")).size, 0);
  });
});
