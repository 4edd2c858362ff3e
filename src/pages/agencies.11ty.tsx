import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { agenciesPath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { AgenciesPage } from "../view/pages/agencies-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => agenciesPath,
);

export const render = page(({ agencies }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return renderDocument(
    <AgenciesPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Agencies", path: agenciesPath }))]}
      agencies={agencies.map(({ agency, stories }) => ({ agency, count: stories.length }))}
    />,
  );
});
