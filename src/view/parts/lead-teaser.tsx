import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Kicker } from "./kicker.tsx";
import { Labels } from "./labels.tsx";
import { Clock } from "./moment.tsx";
import { Origin } from "./origin.tsx";
import { Renditions } from "./picture.tsx";
import { StoryLink } from "./story-link.tsx";

interface LeadTeaserProps {
  readonly site: Site;
  readonly story: Story;
}

/** The story that opens the front page. */
export function LeadTeaser({ site, story }: LeadTeaserProps) {
  return (
    <article class="lead">
      <Kicker story={story} />
      <h2>
        <Labels story={story} />
        <StoryLink site={site} story={story} />
      </h2>
      <div>
        <p dir="auto">{story.summary}</p>
        <p class="meta">
          <Clock site={site} instant={story.date} /> <Origin story={story} />
        </p>
      </div>
      {story.image !== null && (
        <Renditions
          site={site}
          picture={story.image}
          sizes="(min-width:64rem) 46vw, (min-width:48rem) 66vw, 100vw"
          fetch="first"
        />
      )}
    </article>
  );
}
