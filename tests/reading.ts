import { measurePicture } from "../src/darkroom/pictures.ts";
import type { ReadingOptions } from "../src/read/newsroom.ts";

/** How most tests read a newsroom: without an earlier release and without an overlay. */
export const plainReading: Omit<ReadingOptions, "root"> = {
  pathPrefix: null,
  measure: measurePicture,
  now: { epoch: Date.parse("2024-12-01T12:00:00Z") },
  overlay: null,
  known: () => null,
};
