import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { tick } from "../src/model/settled.ts";

/** Files by their path in the newsroom. Null leaves a default file out; what is neither text nor bytes becomes JSON. */
export type Files = Readonly<Record<string, string | Uint8Array | object | null>>;

/** The clock of tests that do not say otherwise. */
export const noon = "2022-08-18T12:00:00Z";

/** Front matter that every story needs, and a body. Values are written as JSON, which YAML understands. */
export function storyFile(front: Readonly<Record<string, unknown>> = {}, body = "The force is ready."): string {
  const all = { headline: "Force ready", date: "2022-08-17T16:18:57Z", section: "space", ...front };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${body}\n`;
}

export const site = {
  title: "The Wire",
  tagline: "News as it arrives",
  url: "https://wire.example",
  tagAuthority: "wire.example,2022",
};

const defaults: Files = {
  "_data/site.json": site,
  "_data/sections.json": [
    { id: "space", title: "Space", description: "News from orbit." },
    { id: "world", title: "World", description: "News from below." },
  ],
  "_data/agencies.json": {
    tst: { name: "Test Wire Service", label: "TST", notice: "© Test Wire Service. All rights reserved." },
  },
};

/** Writes a whole newsroom into a temporary folder and gives its path. The folder goes when the process ends. */
export function newsroom(files: Files = {}): string {
  const root = temporaryFolder("newsroom");
  for (const [path, content] of Object.entries({ ...defaults, ...files })) {
    if (content !== null) writeIn(root, path, content);
  }
  return root;
}

/** Adds or replaces one file of a newsroom. */
export function writeIn(root: string, path: string, content: string | Uint8Array | object): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  const isText = typeof content === "string" || content instanceof Uint8Array;
  writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
}

/** Lets what was just written become old enough that its stamps and signs are believed in: more than a tick of the disk. */
export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, tick + 500));
}

/** A temporary folder that goes when the process ends. */
export function temporaryFolder(name: string): string {
  // The real path, since programs report that one where the system's temporary folder is a link.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `dateline-${name}-`)));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
