import type { ItemDesk } from "./item-desk.ts";
import type { CheckPicture } from "./item-pictures.ts";
import type { Shelf } from "./shelf.ts";
import type { StoryIndex } from "./story-index.ts";

/** Where items are imported to. */
export interface ImportPlace {
  readonly articles: Shelf;
  readonly records: Shelf;
  readonly index: StoryIndex;
  readonly desk: ItemDesk;
  readonly checkPicture: CheckPicture;
  /** Whether the wire's text replaces what authors have changed. */
  readonly overwrite: boolean;
}
