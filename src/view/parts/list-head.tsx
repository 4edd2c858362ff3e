import { feedPaths, href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";

interface ListHeadProps {
  readonly title: string;
  /** Empty where there is nothing to say. */
  readonly description: string;
}

/** The heading of a page that is no story. */
export function ListHead({ title, description }: ListHeadProps) {
  return (
    <header class="list-head">
      <h1 dir="auto">{title}</h1>
      {description !== "" && <p dir="auto">{description}</p>}
    </header>
  );
}

interface ListFeedsProps {
  readonly site: Site;
  /** The path of the list. */
  readonly base: string;
}

/** The feeds of a list, for readers who look for them. */
export function ListFeeds({ site, base }: ListFeedsProps) {
  const feeds = feedPaths(base);
  return (
    <p class="feeds">
      Follow this list: <a href={href(site, feeds.rss)}>RSS</a> <a href={href(site, feeds.atom)}>Atom</a>{" "}
      <a href={href(site, feeds.json)}>JSON Feed</a>
    </p>
  );
}
