import type { Assets } from "./assets.ts";
import type { Edition } from "./edition.ts";
import type { Instant } from "./instant.ts";
import type { Preview } from "./preview.ts";

/** Everything a release is made from. Equal values give equal bytes. */
export interface Release {
  readonly edition: Edition;
  readonly assets: Assets;
  /** The clock, read once by the command. */
  readonly now: Instant;
  /** Null in a release; set while `npm start` shows unfinished work. */
  readonly preview: Preview | null;
}
