import { monthPath } from "../../model/address.ts";
import type { ArchiveMonth } from "../../model/listing.ts";
import { monthName } from "../../model/printed-time.ts";
import type { Site } from "../../model/site.ts";
import { IndexList } from "./index-list.tsx";

interface MonthListProps {
  readonly site: Site;
  readonly months: readonly ArchiveMonth[];
}

/** The months of a year with the number of their stories. */
export function MonthList({ site, months }: MonthListProps) {
  return (
    <IndexList
      site={site}
      entries={months.map(({ year, month, stories }) => ({
        path: monthPath(year, month),
        title: monthName(month),
        count: stories.length,
      }))}
    />
  );
}
