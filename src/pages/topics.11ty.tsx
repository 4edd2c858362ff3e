import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { topicsPath } from "../model/address.ts";
import { TopicsPage } from "../view/pages/topics-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => [sharedOf(release).portal],
  () => topicsPath,
);

export const render = documentPage("list", ({ topics }: ReturnType<typeof sharedOf>["portal"], release) => {
  const { site } = release.edition;
  return (
    <TopicsPage
      frame={sharedOf(release).frame}
      jsonLd={[breadcrumbList(site, trailOf(site, { name: "Topics", path: topicsPath }))]}
      topics={topics.map(({ topic, stories }) => ({ topic, count: stories.length }))}
    />
  );
});
