import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after } from "node:test";
import type { PublicVersion } from "../../src/derive/history.ts";
import { portalOf } from "../../src/derive/portal.ts";
import type { Problem } from "../../src/model/problem.ts";
import { type Reading, readNewsroom } from "../../src/read/newsroom.ts";
import { at } from "../derive/builders.ts";

const scratch = await mkdtemp(join(tmpdir(), "dateline-history-"));
after(() => rm(scratch, { recursive: true, force: true }));

/** What a file becomes: a text, bytes, a link, or nothing at all. */
type Content = string | Uint8Array | { readonly link: string } | null;

/** A newsroom in a git repository of its own, whose clock is set by hand. */
export interface Repository {
  readonly root: string;
  /** Writes files, relative to the newsroom, without committing them. */
  readonly write: (files: Readonly<Record<string, Content>>) => Promise<void>;
  readonly commit: (when: string, files: Readonly<Record<string, Content>>) => Promise<void>;
  readonly git: (...words: readonly string[]) => string;
}

export async function emptyFolder(): Promise<string> {
  return mkdtemp(join(scratch, "newsroom-"));
}

/** @param inside the folder of the newsroom in its repository; the repository's own by default. */
export async function repository(inside = ""): Promise<Repository> {
  const top = await emptyFolder();
  const root = join(top, inside);
  await mkdir(root, { recursive: true });
  const git = (...words: readonly string[]) => gitIn(top, "2022-08-01T00:00:00Z", words);
  git("init", "--quiet", "--initial-branch=main");
  const write = (files: Readonly<Record<string, Content>>) => writeFiles(root, files);
  const commit = async (when: string, files: Readonly<Record<string, Content>>) => {
    await write(files);
    gitIn(top, when, ["add", "--all"]);
    gitIn(top, when, ["commit", "--quiet", "--allow-empty", "--message", when]);
  };
  await commit("2022-08-01T00:00:00Z", newsroomData(true));
  return { root, write, commit, git };
}

export function newsroomData(history: boolean): Readonly<Record<string, string>> {
  return {
    "_data/site.json": `${JSON.stringify({ title: "Test Wire", url: "https://wire.example", history }, null, 2)}\n`,
    "_data/sections.json": '[{ "id": "space", "title": "Space" }]\n',
    "_data/agencies.json": '{ "afp": { "name": "AFP", "label": "AFP", "notice": "Reserved.", "licenceDays": 30 } }\n',
  };
}

export async function writeFiles(root: string, files: Readonly<Record<string, Content>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    const path = join(root, file);
    await rm(path, { recursive: true, force: true });
    await mkdir(dirname(path), { recursive: true });
    if (content === null) continue;
    if (typeof content === "string" || content instanceof Uint8Array) await writeFile(path, content);
    else await symlink(content.link, path);
  }
}

/** Commits as a given hour has it, whatever the settings of this machine. */
export function gitIn(folder: string, when: string, words: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...words], {
    encoding: "utf8",
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "A Desk",
      GIT_AUTHOR_EMAIL: "desk@wire.example",
      GIT_AUTHOR_DATE: "2001-01-01T00:00:00Z",
      GIT_COMMITTER_NAME: "A Desk",
      GIT_COMMITTER_EMAIL: "desk@wire.example",
      GIT_COMMITTER_DATE: when,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** A story file with a body of one paragraph; further lines of front matter as they are written. */
export function storyText(body: string, ...front: readonly string[]): string {
  const lines = ["headline: A story", "date: 2022-08-17T08:00:00Z", "section: space", ...front];
  return `---\n${lines.join("\n")}\n---\n${body}\n`;
}

export const noon = "2022-08-20T12:00:00Z";

export function read(root: string, now = noon): Promise<Reading> {
  return readNewsroom({
    root,
    pathPrefix: null,
    measure: () => Promise.reject(new Error("These newsrooms have no pictures.")),
    now: at(now),
    overlay: null,
    known: () => null,
  });
}

export async function problemsIn(root: string): Promise<readonly Problem[]> {
  return (await read(root)).problems;
}

/** The versions of a story that are shown, newest first; none where there is but one. */
export async function shownVersions(root: string, id = "a", now = noon): Promise<readonly PublicVersion[]> {
  const { edition } = await read(root, now);
  if (edition === null) throw new Error("The newsroom cannot be read.");
  return portalOf(edition, at(now)).histories.get(id) ?? [];
}

/** The bodies of these versions, oldest first. */
export async function shownBodies(root: string, id = "a", now = noon): Promise<readonly string[]> {
  return (await shownVersions(root, id, now)).map(({ copy }) => copy.paragraphs.join(" / ")).reverse();
}
