import { archivePath, yearPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ArchiveMonth, ListPage } from "../../model/listing.ts";
import { monthName } from "../../model/printed-time.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { Breadcrumb } from "../parts/breadcrumb.tsx";
import { storyCount } from "../parts/count.ts";
import { ListHead } from "../parts/list-head.tsx";
import { Pager, type PagerLink } from "../parts/pager.tsx";
import { River } from "../parts/river.tsx";
import { ListPager, pageTitle } from "../parts/story-list.tsx";

export interface MonthPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly month: ArchiveMonth;
  readonly page: ListPage;
  /** Paths of the nearest months that hold stories. */
  readonly newer: string | null;
  readonly older: string | null;
}

export function MonthPage({ frame, jsonLd, month, page, newer, older }: MonthPageProps) {
  const { site } = frame;
  const name = `${monthName(month.month)} ${month.year}`;
  const title = pageTitle(name, page);
  return (
    <Document
      frame={frame}
      meta={plainMeta(title, `The stories of ${name} on ${site.title}.`, page.path)}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="list"
    >
      <Breadcrumb
        site={site}
        crumbs={[
          { title: "Archive", path: archivePath },
          { title: `${month.year}`, path: yearPath(month.year) },
        ]}
      />
      <ListHead title={title} description={page.number === null ? storyCount(month.stories.length) : ""} />
      <div class="list">
        <River site={site} stories={page.stories} heading="h2" />
        <ListPager site={site} page={page} />
      </div>
      <Pager site={site} label="Months" newer={link(newer, "Newer month")} older={link(older, "Older month")} />
    </Document>
  );
}

function link(path: string | null, title: string): PagerLink | null {
  return path === null ? null : { path, title };
}
