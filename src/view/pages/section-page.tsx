import { sectionPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ListPage } from "../../model/listing.ts";
import type { ShownRail } from "../../model/rail.ts";
import type { Section } from "../../model/section.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { Ad } from "../parts/ad.tsx";
import { ListFeeds, ListHead } from "../parts/list-head.tsx";
import { Rails } from "../parts/rail.tsx";
import { pageTitle, StoryList } from "../parts/story-list.tsx";

export interface SectionPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly section: Section;
  readonly page: ListPage;
  readonly rails: readonly ShownRail[];
}

export function SectionPage({ frame, jsonLd, section, page, rails }: SectionPageProps) {
  const { site } = frame;
  const base = sectionPath(section.id);
  const title = pageTitle(section.title, page);
  return (
    <Document
      frame={frame}
      meta={{
        title,
        description: section.description === "" ? `${section.title}: ${site.description}` : section.description,
        path: page.path,
        robots: null,
        feed: { title: section.title, base },
        story: null,
      }}
      jsonLd={jsonLd}
      section={section.id}
      day={null}
      kind="list"
    >
      <ListHead title={title} description={section.description} />
      <StoryList site={site} page={page} />
      <Ad site={site} placement="section" />
      <Rails site={site} rails={rails} />
      <ListFeeds site={site} base={base} />
    </Document>
  );
}
