import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Replaced } from "../../src/press/replaced.ts";
import type { CommandName } from "../life/commands.ts";
import { type Files, newsroom, storyFile, temporaryFolder, writeIn } from "../newsrooms.ts";
import { difference, type FolderPrint, folderPrint } from "./folder-print.ts";
import { type Ended, type Run, runCommand } from "./run-command.ts";

/** The clock of the first release and of the one that is interrupted. */
export const clocks = { before: "2022-08-18T12:00:00Z", after: "2022-08-18T13:00:00Z" } as const;

/** What is interrupted: a command that makes one release of another. */
export interface Kind {
  readonly name: string;
  readonly command: "build" | "rollback";
  readonly flags?: readonly string[];
  /** How the new release comes into the place of the old one. */
  readonly how: Replaced["kind"];
  /** Leads to the state in which the command is given, by builds and edits. */
  readonly before: (stage: Stage) => Promise<void>;
}

/** A newsroom that is brought into the same state again and again. */
export class Stage {
  readonly root: string;
  readonly output: string;
  readonly #saved: string;

  /** @param root where the newsroom lies; a temporary folder unless given. */
  constructor(files: Files, root?: string) {
    this.root = root ?? newsroom(files);
    if (root !== undefined) cpSync(newsroom(files), root, { recursive: true });
    this.output = join(this.root, "_site");
    this.#saved = temporaryFolder("saved");
  }

  get state(): string {
    return join(this.root, ".dateline");
  }

  write(path: string, content: string | object): void {
    writeIn(this.root, path, content);
  }

  remove(path: string): void {
    rmSync(join(this.root, path));
  }

  async run(command: CommandName, run: Partial<Run> & { readonly now?: string } = {}): Promise<Ended> {
    const { now = clocks.after, flags = [], ...rest } = run;
    return runCommand({ command, flags: ["--newsroom", this.root, "--now", now, ...flags], ...rest });
  }

  /** Runs a command that must go well. */
  async insist(command: CommandName, run: Partial<Run> & { readonly now?: string } = {}): Promise<Ended> {
    const ended = await this.run(command, run);
    if (ended.exitCode !== 0) {
      throw new Error(
        `${command} ended with ${ended.exitCode ?? ended.signal}.\n${ended.stdout}${ended.stderr}`.slice(0, 2_000),
      );
    }
    return ended;
  }

  /** Remembers state and output; the newsroom's own files must not be changed after that. */
  save(): void {
    for (const folder of [".dateline", "_site"]) {
      rmSync(join(this.#saved, folder), { recursive: true, force: true });
      if (existsSync(join(this.root, folder))) copy(join(this.root, folder), join(this.#saved, folder));
    }
  }

  restore(): void {
    for (const folder of [".dateline", "_site"]) {
      rmSync(join(this.root, folder), { recursive: true, force: true });
      if (existsSync(join(this.#saved, folder))) copy(join(this.#saved, folder), join(this.root, folder));
    }
  }

  print(): FolderPrint {
    return folderPrint(this.output);
  }

  /** What a build of everything makes of the newsroom as it is, without touching its output. */
  async fullBuild(now: string): Promise<FolderPrint> {
    const hidden = join(this.root, ".hidden");
    if (existsSync(this.state)) renameSync(this.state, hidden);
    const output = join(temporaryFolder("full"), "site");
    try {
      await this.insist("build", { now, flags: ["--output", output] });
      return folderPrint(output);
    } finally {
      rmSync(this.state, { recursive: true, force: true });
      if (existsSync(hidden)) renameSync(hidden, this.state);
      rmSync(output, { recursive: true, force: true });
    }
  }
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
}

/** Says how a folder differs from both of two releases; empty where it is one of them. */
export function neither(found: FolderPrint, before: FolderPrint, after: FolderPrint): string {
  const [one, other] = [difference(found, before), difference(found, after)];
  return one === "" || other === "" ? "" : `from the old release: ${one}; from the new one: ${other}`;
}

/** Stories enough for a change of one to leave most pages as they are. */
export function archive(count: number): Files {
  const stories = Array.from({ length: count }, (_, index): readonly [string, string] => [
    `articles/story-${nameOf(index + 1)}.md`,
    archivedStory(index + 1),
  ]);
  return {
    ...Object.fromEntries(stories),
    "static/old.txt": "This goes.\n",
    "static/stays.txt": "This stays.\n",
  };
}

export function archivedStory(number: number, front: Readonly<Record<string, unknown>> = {}): string {
  const day = String((number % 27) + 1).padStart(2, "0");
  return storyFile(
    {
      headline: `Report ${nameOf(number)} from the field`,
      date: `2022-0${(number % 7) + 1}-${day}T08:00:00Z`,
      section: number % 2 === 0 ? "space" : "world",
      agency: "tst",
      ...front,
    },
    `What happened on occasion ${nameOf(number)} is told here.`,
  );
}

function nameOf(number: number): string {
  return String(number).padStart(3, "0");
}
