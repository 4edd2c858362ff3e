import { pagesOf } from "../derive/paging.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { collectionPage } from "../emit/collection-page.ts";
import { sectionPath } from "../model/address.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { ListPage } from "../model/listing.ts";
import type { ShownRail } from "../model/rail.ts";
import type { Release } from "../model/release.ts";
import type { Section } from "../model/section.ts";
import { SectionPage } from "../view/pages/section-page.tsx";
import { listPrint } from "./prints.ts";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { shownLinks } from "./shown-links.ts";
import { trailOf } from "./trail.ts";

interface SectionItem {
  readonly section: Section;
  readonly list: ListPage;
}

export const data = route(
  (release): readonly SectionItem[] => {
    const { portal } = sharedOf(release);
    const { sections, site } = release.edition;
    return sections.flatMap((section) =>
      pagesOf(sectionPath(section.id), portal.bySection.get(section.id) ?? [], site.pageSizes.list).map((list) => ({
        section,
        list,
      })),
    );
  },
  ({ list }) => list.path,
  (item, release) => printWith(item, sharedOf(release).railsPrint),
);

function printWith({ list }: SectionItem, rails: Fingerprint): Fingerprint {
  return listPrint(list).print(rails).made();
}

function railsOf({ list }: SectionItem, release: Release): readonly ShownRail[] {
  const shown = shownLinks(release.edition.site, () => [list.stories]);
  return sharedOf(release).rails({ path: list.path, shown });
}

function documentOf(item: SectionItem, release: Release) {
  const { section, list } = item;
  const { frame } = sharedOf(release);
  const { site } = release.edition;
  const { title: name, description } = section;
  return (
    <SectionPage
      frame={frame}
      jsonLd={[
        collectionPage(site, { name, description, path: list.path, stories: list.stories }),
        breadcrumbList(site, trailOf(site, { name, path: sectionPath(section.id) })),
      ]}
      section={section}
      page={list}
      rails={railsOf(item, release)}
    />
  );
}

export const render = documentPage("list", documentOf, { printWith, railsOf });
