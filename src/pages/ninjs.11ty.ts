import { ninjs } from "../emit/ninjs.ts";
import { ninjsPath } from "../model/address.ts";
import type { Story } from "../model/story.ts";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";

/** A file for machines beside each page whose agency allows it. */
export const data = route(
  (release) => sharedOf(release).portal.stories.filter(({ agency }) => agency?.machineReadable === true),
  ({ path }) => ninjsPath(path),
  ({ keys }) => keys.whole,
);

export const render = page((story: Story, { edition }) => ninjs(story, edition.site));
