import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import type { Visibility } from "../../model/visibility.ts";
import { Moment } from "./moment.tsx";

interface UnpublishedBarProps {
  readonly site: Site;
  readonly story: Story;
  readonly visibility: Visibility;
}

/** Tells editors, in a preview only, why the public does not see a story. */
export function UnpublishedBar({ site, story, visibility }: UnpublishedBarProps) {
  if (visibility === "public") return null;
  return (
    <section class="preview-bar" aria-label="Not public">
      {visibility === "embargoed" && story.embargoed !== null ? (
        <>
          EMBARGOED until <Moment site={site} instant={story.embargoed} />. Not public.
        </>
      ) : (
        <>{visibility.toUpperCase()}. Not public.</>
      )}
    </section>
  );
}
