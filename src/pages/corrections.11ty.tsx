import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { correctionsPath } from "../model/address.ts";
import { CorrectionsPage } from "../view/pages/corrections-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => correctionsPath,
);

export const render = documentPage("list", ({ corrections }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return (
    <CorrectionsPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Corrections", path: correctionsPath }))]}
      entries={corrections}
    />
  );
});
