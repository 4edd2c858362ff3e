import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { canaryDraft, type Draft, type Front, markOf, pictureOf, storyText } from "./canary.ts";
import { noon } from "./clock.ts";
import { type Ended, run, runAlone } from "./commands.ts";
import { type Release, readRelease } from "./release.ts";

export const site = {
  title: "The Wire",
  url: "https://wire.example",
  tagAuthority: "wire.example,2022",
  indexNowKey: "0123456789abcdef",
  rails: [],
} as const;

const data: Readonly<Record<string, object>> = {
  "_data/site.json": site,
  "_data/sections.json": [
    { id: "space", title: "Space" },
    { id: "world", title: "World" },
  ],
  "_data/agencies.json": { tst: { name: "Test Wire Service", label: "TST", notice: "© Test Wire Service." } },
};

/** How a build is called. */
export interface Call {
  /** The clock; noon unless given. */
  readonly at?: string;
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** In a process of its own. */
  readonly alone?: boolean;
}

/** A tiny newsroom in a temporary folder, with what its last builds left. */
export class Newsroom {
  readonly root = temporaryFolder("life");
  readonly output = join(this.root, "_site");
  readonly #drafts = new Map<string, Draft>();
  /** What stands in the output, and what stood there before the last build. */
  release: Release = new Map();
  before: Release = new Map();
  ended: Ended = { exitCode: null, stdout: "", stderr: "" };
  clock: string = noon;

  constructor() {
    for (const [path, content] of Object.entries(data)) this.write(path, content);
  }

  /** Adds or replaces a file; what is neither text nor bytes becomes JSON. */
  write(path: string, content: string | Uint8Array | object): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    const isText = typeof content === "string" || content instanceof Uint8Array;
    writeFileSync(file, isText ? content : JSON.stringify(content, null, 2));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** A file of the newsroom or of its private state; the empty text where there is none. */
  read(path: string): string {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** Adds a story that carries its mark everywhere, and its picture. `folder` is `articles` unless it lies elsewhere. */
  async add(name: string, front: Front = {}, folder = "articles"): Promise<void> {
    this.#drafts.set(name, canaryDraft(name, front));
    this.write(pictureFileOf(name, folder), await pictureOf(name));
    this.#save(name, folder);
  }

  /** Changes keys of a story's front matter; null takes one away. */
  edit(name: string, front: Front, body?: string): void {
    const draft = this.draft(name);
    this.#drafts.set(name, { front: { ...draft.front, ...front }, body: body ?? draft.body });
    this.#save(name);
  }

  draft(name: string): Draft {
    const draft = this.#drafts.get(name);
    assert.ok(draft !== undefined, `There is no story "${name}".`);
    return draft;
  }

  #save(name: string, folder = "articles"): void {
    this.write(fileOf(name, folder), storyText(this.draft(name)));
  }

  async build({ at = noon, flags = [], environment, alone = false }: Call = {}): Promise<void> {
    const warm = join(this.root, ".dateline/cache");
    if (warmCache !== null && !existsSync(warm)) cpSync(warmCache, warm, { recursive: true });
    const call = alone ? runAlone : run;
    this.clock = at;
    this.before = this.release;
    this.ended = await call(
      "build",
      ["--newsroom", this.root, "--output", this.output, "--now", at, ...flags],
      environment,
    );
    this.release = existsSync(this.output) ? readRelease(this.output) : new Map();
    warmCache ??= existsSync(warm) ? warm : null;
  }

  /** What the last build said. */
  get told(): string {
    return this.ended.stdout + this.ended.stderr;
  }
}

/** The file of a story, relative to the newsroom. */
export function fileOf(name: string, folder = "articles"): string {
  return `${folder}/${markOf(name)}-file.md`;
}

/** The file of a story's picture, beside it. */
export function pictureFileOf(name: string, folder = "articles"): string {
  return `${folder}/${markOf(name)}-picture.png`;
}

/** Icons drawn for one newsroom serve all others. */
let warmCache: string | null = null;

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
