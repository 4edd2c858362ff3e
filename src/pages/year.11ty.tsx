import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { archivePath, yearPath } from "../model/address.ts";
import type { ArchiveYear } from "../model/listing.ts";
import { YearPage } from "../view/pages/year-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

interface YearItem {
  readonly year: ArchiveYear;
  readonly newer: number | null;
  readonly older: number | null;
}

export const data = route(
  (release): readonly YearItem[] => {
    const { archive } = sharedOf(release).portal;
    return archive.map((year, index) => ({
      year,
      newer: archive[index - 1]?.year ?? null,
      older: archive[index + 1]?.year ?? null,
    }));
  },
  ({ year }) => yearPath(year.year),
);

export const render = documentPage("list", ({ year, newer, older }: YearItem, release) => {
  const { site } = release.edition;
  const trail = trailOf(
    site,
    { name: "Archive", path: archivePath },
    { name: String(year.year), path: yearPath(year.year) },
  );
  return (
    <YearPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trail)]}
      year={year}
      newer={newer}
      older={older}
    />
  );
});
