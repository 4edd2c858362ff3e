import { agencyPath, href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Moment } from "./moment.tsx";
import { houseTongue } from "./tongue.ts";

interface BylineProps {
  readonly site: Site;
  readonly story: Story;
}

/** Who wrote a story, who sent it, when it was published and when it last changed. */
export function Byline({ site, story }: BylineProps) {
  return (
    <>
      <Author site={site} story={story} />
      <p {...houseTongue(site, story)}>
        Published <Moment site={site} instant={story.date} />
      </p>
      {story.updated !== null && (
        <p {...houseTongue(site, story)}>
          Updated <Moment site={site} instant={story.updated} />
        </p>
      )}
    </>
  );
}

function Author({ site, story }: BylineProps) {
  const { byline, agency } = story;
  return (
    <p class="byline" dir="auto">
      {byline}
      {byline !== null && agency !== null && " "}
      {agency !== null && (
        <a class="agency" href={href(site, agencyPath(agency.id))}>
          {agency.name}
        </a>
      )}
      {byline === null && agency === null && site.publisher.name}
    </p>
  );
}
