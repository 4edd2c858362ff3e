import { archivePath, href, monthPath, yearPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ArchiveYear } from "../../model/listing.ts";
import { monthName } from "../../model/printed-time.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { Breadcrumb } from "../parts/breadcrumb.tsx";
import { storyCount } from "../parts/count.ts";
import { Headlines } from "../parts/headlines.tsx";
import { ListHead } from "../parts/list-head.tsx";
import { Pager, type PagerLink } from "../parts/pager.tsx";

export interface YearPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly year: ArchiveYear;
  /** The nearest years that hold stories. */
  readonly newer: number | null;
  readonly older: number | null;
}

/** Headlines shown of each month; the month's own page has all. */
const shown = 4;

export function YearPage({ frame, jsonLd, year, newer, older }: YearPageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={plainMeta(`${year.year}`, `The stories of ${year.year} on ${site.title}, by month.`, yearPath(year.year))}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <Breadcrumb site={site} crumbs={[{ title: "Archive", path: archivePath }]} />
      <ListHead title={`${year.year}`} description={storyCount(year.total)} />
      <div class="months">
        {year.months.map(({ month, stories }) => (
          <section key={month} class="department">
            <h2>
              <a href={href(site, monthPath(year.year, month))}>{monthName(month)}</a> <span>{stories.length}</span>
            </h2>
            <Headlines site={site} stories={stories.slice(0, shown)} />
          </section>
        ))}
      </div>
      <Pager site={site} label="Years" newer={link(newer)} older={link(older)} />
    </Document>
  );
}

function link(year: number | null): PagerLink | null {
  return year === null ? null : { path: yearPath(year), title: `${year}` };
}
