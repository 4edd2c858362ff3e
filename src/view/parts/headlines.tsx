import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Labels } from "./labels.tsx";
import { StoryLink } from "./story-link.tsx";

interface HeadlinesProps {
  readonly site: Site;
  readonly stories: readonly Story[];
}

/** Stories as bare headlines. */
export function Headlines({ site, stories }: HeadlinesProps) {
  return (
    <ul class="headlines">
      {stories.map((story) => (
        <li key={story.id}>
          <Labels story={story} />
          <StoryLink site={site} story={story} />
        </li>
      ))}
    </ul>
  );
}
