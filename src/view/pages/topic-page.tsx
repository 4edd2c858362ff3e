import { topicPath, topicsPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ListPage } from "../../model/listing.ts";
import type { Topic } from "../../model/topic.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { Breadcrumb } from "../parts/breadcrumb.tsx";
import { ListFeeds, ListHead } from "../parts/list-head.tsx";
import { pageTitle, StoryList } from "../parts/story-list.tsx";

export interface TopicPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly topic: Topic;
  readonly page: ListPage;
}

export function TopicPage({ frame, jsonLd, topic, page }: TopicPageProps) {
  const { site } = frame;
  const base = topicPath(topic.slug);
  const title = pageTitle(topic.name, page);
  return (
    <Document
      frame={frame}
      meta={{
        title,
        description: `Stories about ${topic.name} from ${site.title}.`,
        path: page.path,
        robots: null,
        feed: { title: topic.name, base },
        story: null,
      }}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="list"
    >
      <Breadcrumb site={site} crumbs={[{ title: "Topics", path: topicsPath }]} />
      <ListHead title={title} description="" />
      <StoryList site={site} page={page} />
      <ListFeeds site={site} base={base} />
    </Document>
  );
}
