import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { agenciesPath } from "../model/address.ts";
import { AgenciesPage } from "../view/pages/agencies-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => agenciesPath,
);

export const render = documentPage("list", ({ agencies }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return (
    <AgenciesPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Agencies", path: agenciesPath }))]}
      agencies={agencies.map(({ agency, stories }) => ({ agency, count: stories.length }))}
    />
  );
});
