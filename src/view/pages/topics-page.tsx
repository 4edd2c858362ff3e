import { topicPath, topicsPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { Topic } from "../../model/topic.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { IndexList } from "../parts/index-list.tsx";
import { ListHead } from "../parts/list-head.tsx";

export interface TopicsPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly topics: readonly { readonly topic: Topic; readonly count: number }[];
}

export function TopicsPage({ frame, jsonLd, topics }: TopicsPageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={plainMeta("Topics", `Every subject that ${site.title} reports on.`, topicsPath)}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead title="Topics" description="" />
      <IndexList
        site={site}
        entries={topics.map(({ topic, count }) => ({ path: topicPath(topic.slug), title: topic.name, count }))}
      />
    </Document>
  );
}
