import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { archivePath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { ArchivePage } from "../view/pages/archive-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => archivePath,
);

export const render = page(({ archive }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return renderDocument(
    <ArchivePage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Archive", path: archivePath }))]}
      years={archive}
    />,
  );
});
