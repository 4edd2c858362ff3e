import type { Instant } from "../../model/instant.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ShownRail } from "../../model/rail.ts";
import type { Story } from "../../model/story.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { Ad } from "../parts/ad.tsx";
import { Dispatch } from "../parts/dispatch.tsx";
import { FurtherReading } from "../parts/further-reading.tsx";
import { Rails } from "../parts/rail.tsx";
import { Rights } from "../parts/rights.tsx";

export interface StoryPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly story: Story;
  /** The story's date if it is older than a month. */
  readonly archivedSince: Instant | null;
  readonly rails: readonly ShownRail[];
  readonly related: readonly Story[];
  /** More from the same section. */
  readonly more: readonly Story[];
  readonly newer: Story | null;
  readonly older: Story | null;
}

export function StoryPage(props: StoryPageProps) {
  const { frame, jsonLd, story, archivedSince, rails, related, more, newer, older } = props;
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={{
        title: story.headline,
        description: story.summary,
        path: story.path,
        robots: "max-image-preview:large",
        feed: null,
        story,
      }}
      jsonLd={jsonLd}
      section={story.section.id}
      day={null}
      kind="story"
    >
      <Dispatch site={site} story={story} archivedSince={archivedSince} />
      <Ad site={site} placement="story" />
      <Rails site={site} rails={rails} />
      <FurtherReading site={site} story={story} related={related} more={more} newer={newer} older={older} />
      <Rights site={site} agency={story.agency} />
    </Document>
  );
}
