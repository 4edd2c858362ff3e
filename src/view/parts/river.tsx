import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { storyDays } from "./days.ts";
import { Labels } from "./labels.tsx";
import { Clock } from "./moment.tsx";
import { Origin } from "./origin.tsx";
import { StoryLink } from "./story-link.tsx";

interface RiverProps {
  readonly site: Site;
  readonly stories: readonly Story[];
  /** The level of the day's headings on the page. */
  readonly heading: "h2" | "h3";
}

/** Stories as a departure board: day by day, one line each with its time, headline, place and agency. */
export function River({ site, stories, heading: Heading }: RiverProps) {
  return (
    <>
      {storyDays(site, stories).map((day) => (
        <section key={day.name} class="river">
          <Heading>{day.name}</Heading>
          <ol>
            {day.stories.map((story) => (
              <RiverLine key={story.id} site={site} story={story} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function RiverLine({ site, story }: { readonly site: Site; readonly story: Story }) {
  return (
    <li>
      <Clock site={site} instant={story.date} />
      <p>
        <Labels story={story} />
        <StoryLink site={site} story={story} />
        <Origin story={story} />
      </p>
    </li>
  );
}
