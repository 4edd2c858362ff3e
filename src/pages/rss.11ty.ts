import { rssFeed } from "../emit/rss.ts";
import { feedPaths } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import { feedsOf } from "./feeds.ts";
import { page, route } from "./routes.ts";

export const data = route(
  feedsOf,
  ({ base }) => feedPaths(base).rss,
  ({ print }) => print,
);

export const render = page((feed: Feed, { edition }) => rssFeed(feed, edition.site));
