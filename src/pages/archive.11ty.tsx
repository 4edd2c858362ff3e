import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { archivePath } from "../model/address.ts";
import { ArchivePage } from "../view/pages/archive-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => archivePath,
);

export const render = documentPage("list", ({ archive }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return (
    <ArchivePage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Archive", path: archivePath }))]}
      years={archive}
    />
  );
});
