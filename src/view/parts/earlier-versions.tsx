import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { houseTongue } from "./tongue.ts";

interface EarlierVersionsProps {
  readonly site: Site;
  readonly story: Story;
  /** The path of the page of its versions; null where there is but one. */
  readonly path: string | null;
}

/** Leads from a story to what it said before. */
export function EarlierVersions({ site, story, path }: EarlierVersionsProps) {
  if (path === null) return null;
  return (
    <p {...houseTongue(site, story)}>
      <a href={href(site, path)}>Earlier versions</a>
    </p>
  );
}
