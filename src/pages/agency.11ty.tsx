import { pagesOf } from "../derive/paging.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { collectionPage } from "../emit/collection-page.ts";
import { agenciesPath, agencyPath } from "../model/address.ts";
import type { Agency } from "../model/agency.ts";
import type { ListPage } from "../model/listing.ts";
import { AgencyPage } from "../view/pages/agency-page.tsx";
import { listPrint } from "./prints.ts";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

interface AgencyItem {
  readonly agency: Agency;
  readonly list: ListPage;
}

export const data = route(
  (release): readonly AgencyItem[] =>
    sharedOf(release).portal.agencies.flatMap(({ agency, stories }) =>
      pagesOf(agencyPath(agency.id), stories, release.edition.site.pageSizes.list).map((list) => ({ agency, list })),
    ),
  ({ list }) => list.path,
  ({ list }) => listPrint(list).made(),
);

export const render = documentPage("list", ({ agency, list }: AgencyItem, release) => {
  const { site } = release.edition;
  const { name } = agency;
  return (
    <AgencyPage
      frame={sharedOf(release).frame}
      jsonLd={[
        collectionPage(site, { name, description: "", path: list.path, stories: list.stories }),
        breadcrumbList(
          site,
          trailOf(site, { name: "Agencies", path: agenciesPath }, { name, path: agencyPath(agency.id) }),
        ),
      ]}
      agency={agency}
      page={list}
    />
  );
});
