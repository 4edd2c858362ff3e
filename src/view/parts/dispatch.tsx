import { absolute } from "../../model/address.ts";
import { printedDateline } from "../../model/dateline.ts";
import type { Instant } from "../../model/instant.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Byline } from "./byline.tsx";
import { Corrections } from "./corrections.tsx";
import { EarlierVersions } from "./earlier-versions.tsx";
import { Kicker } from "./kicker.tsx";
import { Labels } from "./labels.tsx";
import { Day } from "./moment.tsx";
import { LeadPicture } from "./picture.tsx";
import { RawHtml } from "./raw-html.tsx";
import { SectionLink } from "./section-link.tsx";
import { houseTongue, tongueOf } from "./tongue.ts";
import { Topics } from "./topics.tsx";

interface DispatchProps {
  readonly site: Site;
  readonly story: Story;
  /** The story's day when it is old enough to be from the archive. */
  readonly archivedSince: Instant | null;
  /** The path of the page of its versions; null where there is but one. */
  readonly versions: string | null;
}

/** A story as its own page shows it, from the kicker to the topics. */
export function Dispatch({ site, story, archivedSince, versions }: DispatchProps) {
  return (
    <article {...tongueOf(site, story)}>
      <header>
        {archivedSince !== null && (
          <p class="archived" dir="auto" {...houseTongue(site, story)}>
            From the archive: <Day site={site} instant={archivedSince} />
          </p>
        )}
        <div class="over">
          <Labels story={story} />
          {story.kicker === null ? (
            <p class="kicker">
              <SectionLink site={site} section={story.section} />
            </p>
          ) : (
            <>
              <SectionLink site={site} section={story.section} />
              <Kicker story={story} />
            </>
          )}
        </div>
        <h1 dir="auto">{story.headline}</h1>
        <div class="facts">
          <p class="dateline" dir="auto">
            {printedDateline(story, site)}
          </p>
          <Byline site={site} story={story} />
          <EarlierVersions site={site} story={story} path={versions} />
        </div>
        <Corrections site={site} story={story} />
      </header>
      {story.image !== null && <LeadPicture site={site} picture={story.image} />}
      <RawHtml class="body" html={story.body} />
      <Topics site={site} topics={story.topics} />
      <p class="url">{absolute(site, story.path)}</p>
    </article>
  );
}
