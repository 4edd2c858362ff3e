import { pagesOf } from "../derive/paging.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { archivePath, monthPath, yearPath } from "../model/address.ts";
import type { ArchiveMonth, ListPage } from "../model/listing.ts";
import { MonthPage } from "../view/pages/month-page.tsx";
import { listPrint } from "./prints.ts";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

interface MonthItem {
  readonly month: ArchiveMonth;
  readonly list: ListPage;
  readonly newer: string | null;
  readonly older: string | null;
}

export const data = route(
  (release): readonly MonthItem[] => {
    const { archive } = sharedOf(release).portal;
    const months = archive.flatMap((year) => year.months);
    return months.flatMap((month, index) =>
      pagesOf(pathOf(month), month.stories, release.edition.site.pageSizes.archive).map((list) => ({
        month,
        list,
        newer: neighbour(months[index - 1]),
        older: neighbour(months[index + 1]),
      })),
    );
  },
  ({ list }) => list.path,
  ({ month, list, newer, older }) =>
    listPrint(list)
      .text(newer ?? "")
      .text(older ?? "")
      // Only the month's first page counts its stories.
      .number(list.number === null ? month.stories.length : 0)
      .made(),
);

export const render = documentPage("list", ({ month, list, newer, older }: MonthItem, release) => {
  const { site } = release.edition;
  const trail = trailOf(
    site,
    { name: "Archive", path: archivePath },
    { name: String(month.year), path: yearPath(month.year) },
    { name: `${month.year}-${String(month.month).padStart(2, "0")}`, path: pathOf(month) },
  );
  return (
    <MonthPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trail)]}
      month={month}
      page={list}
      newer={newer}
      older={older}
    />
  );
});

function pathOf({ year, month }: ArchiveMonth): string {
  return monthPath(year, month);
}

function neighbour(month: ArchiveMonth | undefined): string | null {
  return month === undefined ? null : pathOf(month);
}
