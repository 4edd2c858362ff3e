import { archivePath, href, yearPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ArchiveYear } from "../../model/listing.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { storyCount } from "../parts/count.ts";
import { ListHead } from "../parts/list-head.tsx";
import { MonthList } from "../parts/month-list.tsx";

export interface ArchivePageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  /** Newest first. */
  readonly years: readonly ArchiveYear[];
}

export function ArchivePage({ frame, jsonLd, years }: ArchivePageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={plainMeta("Archive", `Every story of ${site.title}, by year and month.`, archivePath)}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead title="Archive" description="" />
      {years.length === 0 && <p class="quiet">No story stands here yet.</p>}
      {years.map((year) => (
        <section key={year.year} class="year">
          <h2>
            <a href={href(site, yearPath(year.year))}>{year.year}</a>
          </h2>
          <p>{storyCount(year.total)}</p>
          <MonthList site={site} months={year.months} />
        </section>
      ))}
    </Document>
  );
}
