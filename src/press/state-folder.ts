import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";

/** Where a newsroom keeps what is private to its builds; git ignores it, and no release holds it. */
export interface StateFolder {
  readonly root: string;
  /** Pictures and icons by content hash. */
  readonly cache: string;
  readonly lock: string;
  /** A commit that has begun; see `journal.ts`. */
  readonly journal: string;
  /** What `npm start` serves. */
  readonly preview: string;
  /** The `_data/` of the last release, for a kill while the present one is broken. */
  readonly data: string;
  /** What is to come, what changed, and what hosts and search engines are to be told. */
  readonly transitions: string;
  readonly changes: string;
  readonly uploads: string;
  readonly purge: string;
  readonly indexNow: string;
  readonly hosting: string;
  /** What imports into a folder of stories remember of its items. */
  readonly intake: (articles: string) => string;
  /** What processes tell each other that render parts of the pages. */
  readonly crew: string;
  /** Parts of a release that several machines make together. */
  readonly shards: string;
  /** What is kept of the releases in an output folder. */
  readonly records: (output: string) => OutputState;
}

/** What is kept of the releases in one output folder. */
export interface OutputState {
  /** Holds the records of releases and the packs with the texts of their stories. */
  readonly folder: string;
  /** Names the current record. */
  readonly pointer: string;
  /** The survey of the output; see `known-survey.ts`. */
  readonly survey: string;
  /** Holds the release being made; on the disk of the output, so that it can be put in place by renaming. */
  readonly staging: string;
  /** What the last commit replaced. */
  readonly previous: string;
}

export function stateFolder(newsroom: string): StateFolder {
  const root = join(newsroom, ".dateline");
  return {
    root,
    cache: join(root, "cache"),
    lock: join(root, "lock"),
    journal: join(root, "journal"),
    preview: join(root, "preview"),
    data: join(root, "data"),
    transitions: join(root, "transitions.json"),
    changes: join(root, "changes.json"),
    uploads: join(root, "uploads.txt"),
    purge: join(root, "purge.txt"),
    indexNow: join(root, "index-now.json"),
    hosting: join(root, "hosting"),
    intake: (articles) => join(root, "intake", nameOf(relative(newsroom, articles))),
    crew: join(root, "crew"),
    shards: join(root, "shards"),
    records: (output) => {
      const name = nameOf(relative(newsroom, output));
      const folder = join(root, "releases", name);
      const near = diskOf(root) === diskOf(dirname(output));
      return {
        folder,
        pointer: join(folder, "current"),
        survey: join(folder, "survey"),
        staging: near ? join(root, "staging") : beside(output, "staging"),
        previous: near ? join(root, "previous", name) : beside(output, "previous"),
      };
    },
  };
}

function nameOf(output: string): string {
  if (output === "articles") return output;
  return output === "_site" ? "site" : createHash("sha256").update(output).digest("hex").slice(0, 16);
}

function beside(output: string, word: string): string {
  return join(dirname(output), `.${basename(output)}.${word}`);
}

/** The disk on which a path lies or would lie. */
function diskOf(path: string): number {
  return existsSync(path) || dirname(path) === path ? statSync(path).dev : diskOf(dirname(path));
}
