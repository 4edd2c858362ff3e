import { newsMediaOrganization } from "../emit/news-media-organization.ts";
import { frontPath } from "../model/address.ts";
import { FrontPage } from "../view/pages/front-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { shownLinks } from "./shown-links.ts";

export const data = route(
  (release) => [sharedOf(release).front],
  () => frontPath,
);

export const render = documentPage(
  "front",
  ({ lead, river, departments }: ReturnType<typeof sharedOf>["front"], release) => {
    const { frame, rails } = sharedOf(release);
    const { site } = release.edition;
    const shown = shownLinks(site, () => [[lead], river, ...departments.map(({ stories }) => stories)]);
    return (
      <FrontPage
        frame={frame}
        jsonLd={[newsMediaOrganization(site)]}
        lead={lead}
        river={river}
        departments={departments}
        rails={rails({ path: frontPath, shown })}
      />
    );
  },
);
