import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { topicsPath } from "../model/address.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { TopicsPage } from "../view/pages/topics-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => topicsPath,
);

export const render = page(({ topics }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return renderDocument(
    <TopicsPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Topics", path: topicsPath }))]}
      topics={topics.map(({ topic, stories }) => ({ topic, count: stories.length }))}
    />,
  );
});
