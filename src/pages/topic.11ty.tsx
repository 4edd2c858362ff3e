import { pagesOf } from "../derive/paging.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { collectionPage } from "../emit/collection-page.ts";
import { topicPath, topicsPath } from "../model/address.ts";
import type { ListPage } from "../model/listing.ts";
import type { Topic } from "../model/topic.ts";
import { TopicPage } from "../view/pages/topic-page.tsx";
import { listPrint } from "./prints.ts";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

interface TopicItem {
  readonly topic: Topic;
  readonly list: ListPage;
}

export const data = route(
  (release): readonly TopicItem[] =>
    sharedOf(release).portal.topics.flatMap(({ topic, stories }) =>
      pagesOf(topicPath(topic.slug), stories, release.edition.site.pageSizes.list).map((list) => ({ topic, list })),
    ),
  ({ list }) => list.path,
  ({ topic, list }) => listPrint(list).text(topic.name).made(),
);

export const render = documentPage("list", ({ topic, list }: TopicItem, release) => {
  const { site } = release.edition;
  const { name } = topic;
  return (
    <TopicPage
      frame={sharedOf(release).frame}
      jsonLd={[
        collectionPage(site, { name, description: "", path: list.path, stories: list.stories }),
        breadcrumbList(
          site,
          trailOf(site, { name: "Topics", path: topicsPath }, { name, path: topicPath(topic.slug) }),
        ),
      ]}
      topic={topic}
      page={list}
    />
  );
});
