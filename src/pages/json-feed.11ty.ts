import { jsonFeed } from "../emit/json-feed.ts";
import { feedPaths } from "../model/address.ts";
import type { Feed } from "../model/feed.ts";
import { feedPrint, feedsOf } from "./feeds.ts";
import { page, route } from "./routes.ts";

export const data = route(feedsOf, ({ base }) => feedPaths(base).json, feedPrint);

export const render = page((feed: Feed, { edition }) => jsonFeed(feed, edition.site));
