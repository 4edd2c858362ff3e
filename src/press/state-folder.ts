import { createHash } from "node:crypto";
import { join, relative } from "node:path";

/** Where a newsroom keeps what is private to its builds; git ignores it, and no release holds it. */
export interface StateFolder {
  readonly root: string;
  /** Pictures and icons by content hash. */
  readonly cache: string;
  readonly lock: string;
  /** The release being made. */
  readonly staging: string;
  /** The release that was replaced last, while it is being removed. */
  readonly retired: string;
  /** What `npm start` serves. */
  readonly preview: string;
  /** The `_data/` of the last release, for a kill while the present one is broken. */
  readonly data: string;
  /** What is to come, what changed, and what hosts and search engines are to be told. */
  readonly transitions: string;
  readonly changes: string;
  readonly purge: string;
  readonly indexNow: string;
  readonly hosting: string;
  /** What imports into a folder of stories remember of its items. */
  intake(articles: string): string;
  /** The manifest of the release in an output folder. */
  manifest(output: string): string;
}

export function stateFolder(newsroom: string): StateFolder {
  const root = join(newsroom, ".dateline");
  return {
    root,
    cache: join(root, "cache"),
    lock: join(root, "lock"),
    staging: join(root, "staging"),
    retired: join(root, "retired"),
    preview: join(root, "preview"),
    data: join(root, "data"),
    transitions: join(root, "transitions.json"),
    changes: join(root, "changes.json"),
    purge: join(root, "purge.txt"),
    indexNow: join(root, "index-now.json"),
    hosting: join(root, "hosting"),
    intake: (articles) => join(root, "intake", nameOf(relative(newsroom, articles))),
    manifest: (output) => join(root, "releases", `${nameOf(relative(newsroom, output))}.json`),
  };
}

function nameOf(output: string): string {
  if (output === "articles") return output;
  return output === "_site" ? "site" : createHash("sha256").update(output).digest("hex").slice(0, 16);
}
