import { href, sectionPath } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Headlines } from "./headlines.tsx";
import { Labels } from "./labels.tsx";
import { StoryLink } from "./story-link.tsx";

interface FurtherReadingProps {
  readonly site: Site;
  readonly story: Story;
  readonly related: readonly Story[];
  readonly more: readonly Story[];
  readonly newer: Story | null;
  readonly older: Story | null;
}

/** Where a reader may go from a story: related, the same section, the neighbours in time. */
export function FurtherReading({ site, story, related, more, newer, older }: FurtherReadingProps) {
  if (related.length + more.length === 0 && newer === null && older === null) return null;
  return (
    <div class="further">
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">Related</h2>
          <Headlines site={site} stories={related} />
        </section>
      )}
      {more.length > 0 && (
        <section aria-labelledby="more">
          <h2 id="more">
            <a href={href(site, sectionPath(story.section.id))}>More from {story.section.title}</a>
          </h2>
          <Headlines site={site} stories={more} />
        </section>
      )}
      {(newer !== null || older !== null) && (
        <nav class="neighbours" aria-label="Stories before and after">
          {newer !== null && (
            <p>
              <span>Newer</span> <Labels story={newer} />
              <StoryLink site={site} story={newer} />
            </p>
          )}
          {older !== null && (
            <p>
              <span>Older</span> <Labels story={older} />
              <StoryLink site={site} story={older} />
            </p>
          )}
        </nav>
      )}
    </div>
  );
}
