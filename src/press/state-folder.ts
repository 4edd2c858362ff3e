import { join } from "node:path";

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
  };
}
