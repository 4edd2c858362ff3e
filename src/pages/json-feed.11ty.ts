import { jsonFeed } from "../emit/json-feed.ts";
import { feedPaths } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import { feedsOf } from "./feeds.ts";
import { page, route } from "./routes.ts";

export const data = route(
  feedsOf,
  ({ base }) => feedPaths(base).json,
  ({ print }) => print,
);

export const render = page((feed: Feed, { edition }) => jsonFeed(feed, edition.site));
