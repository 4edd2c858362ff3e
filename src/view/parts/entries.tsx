import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { storyDays } from "./days.ts";
import { Labels } from "./labels.tsx";
import { Clock } from "./moment.tsx";
import { Origin } from "./origin.tsx";
import { Renditions } from "./picture.tsx";
import { StoryLink } from "./story-link.tsx";

interface EntriesProps {
  readonly site: Site;
  readonly stories: readonly Story[];
}

/** The stories of a list page, day by day, with their summaries and pictures. */
export function Entries({ site, stories }: EntriesProps) {
  if (stories.length === 0) return <p class="quiet">No story stands here yet.</p>;
  return (
    <>
      {storyDays(site, stories).map((day) => (
        <section key={day.name} class="entries">
          <h2>{day.name}</h2>
          <ol>
            {day.stories.map((story) => (
              <Entry key={story.id} site={site} story={story} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Entry({ site, story }: { readonly site: Site; readonly story: Story }) {
  return (
    <li>
      <Clock site={site} instant={story.date} />
      <div>
        <h3>
          <Labels story={story} />
          <StoryLink site={site} story={story} />
        </h3>
        <p dir="auto">{story.summary}</p>
        <Origin story={story} />
      </div>
      {story.image !== null && <Renditions site={site} picture={story.image} sizes="16rem" fetch="late" />}
    </li>
  );
}
