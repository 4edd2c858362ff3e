import type { Instant } from "../../model/instant.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ShownRail } from "../../model/rail.ts";
import { rightsOf } from "../../model/rights.ts";
import type { Story } from "../../model/story.ts";
import type { Visibility } from "../../model/visibility.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { storyRobots } from "../layouts/story-robots.ts";
import { Ad } from "../parts/ad.tsx";
import { Dispatch } from "../parts/dispatch.tsx";
import { FurtherReading } from "../parts/further-reading.tsx";
import { Rails } from "../parts/rail.tsx";
import { Rights } from "../parts/rights.tsx";
import { UnpublishedBar } from "../parts/unpublished-bar.tsx";

export interface StoryPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly story: Story;
  /** The story's date if it is older than a month. */
  readonly archivedSince: Instant | null;
  /** The path of the page of its versions; null where there is but one. */
  readonly versions: string | null;
  readonly rails: readonly ShownRail[];
  readonly related: readonly Story[];
  /** What the public may know of the story; only a preview shows one that is not public. */
  readonly visibility: Visibility;
  /** More from the same section. */
  readonly more: readonly Story[];
  readonly newer: Story | null;
  readonly older: Story | null;
}

export function StoryPage(props: StoryPageProps) {
  const { frame, jsonLd, story, visibility, archivedSince, versions, rails, related, more, newer, older } = props;
  const { site } = frame;
  const rights = rightsOf(story, site);
  return (
    <Document
      frame={frame}
      meta={{
        title: story.headline,
        description: story.summary,
        path: story.path,
        robots: storyRobots(rights).join(", "),
        feed: null,
        story,
      }}
      jsonLd={jsonLd}
      section={story.section.id}
      day={null}
      kind="story"
    >
      <UnpublishedBar site={site} story={story} visibility={visibility} />
      <Dispatch site={site} story={story} archivedSince={archivedSince} versions={versions} />
      <Ad site={site} placement="story" />
      <Rails site={site} rails={rails} />
      <FurtherReading site={site} story={story} related={related} more={more} newer={newer} older={older} />
      <Rights notice={rights.notice} />
    </Document>
  );
}
