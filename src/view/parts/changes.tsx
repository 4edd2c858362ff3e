import type { Change } from "../../model/shown-version.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { houseTongue } from "./tongue.ts";

interface ChangesProps {
  readonly site: Site;
  readonly story: Story;
  readonly changes: readonly Change[];
}

/** A text with what was taken out of it and what was put in. Screen readers seldom name the elements, so words do. */
export function Changes({ site, story, changes }: ChangesProps) {
  const tongue = houseTongue(site, story);
  const said = (words: string) => (
    <span class="unseen" {...tongue}>
      {words}
    </span>
  );
  return changes.map(({ kind, text }, index) =>
    kind === "same" ? (
      text
    ) : kind === "removed" ? (
      <del key={index}>
        {said("[Removed: ")}
        {text}
        {said("] ")}
      </del>
    ) : (
      <ins key={index}>
        {said("[Added: ")}
        {text}
        {said("] ")}
      </ins>
    ),
  );
}
