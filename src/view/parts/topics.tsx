import { href, topicPath } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Topic } from "../../model/topic.ts";

interface TopicsProps {
  readonly site: Site;
  readonly topics: readonly Topic[];
}

/** What a story is about. */
export function Topics({ site, topics }: TopicsProps) {
  if (topics.length === 0) return null;
  return (
    <ul class="topics" aria-label="Topics">
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={href(site, topicPath(topic.slug))} dir="auto">
            {topic.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
