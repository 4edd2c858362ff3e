import { join } from "node:path";
import sharp from "sharp";
import { newsroom, storyFile, temporaryFolder } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import type { Release } from "../release/release.ts";
import type { Served } from "./host.ts";

export const storyPath = "2022/08/17/bridge-opens.html";
export const aliasPath = "reports/Bridge_999.html";

/** The addresses of a killed story: its own, and its aliases. */
export const gonePaths = ["2022/08/16/tower-falls.html", "reports/Tower_1.html", "t%C3%BCrme/Tower%202.html"];

/** A killed story's old address that was a folder: hosts are asked for it in three forms. */
export const goneFolder = "towers/";

/** Words that nobody may read once the story is killed. */
export const killedWords = ["Tower falls", "Nobody was hurt"];

/** A released wire, and how a host is to serve it. The prefix has slashes at both ends. */
export interface Wire extends Served {
  readonly prefix: string;
  readonly files: Release;
}

/** Builds a small newsroom with the real command, for the prefix that it is to be served below. */
export async function releasedWire(prefix: string): Promise<Wire> {
  const picture = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#246" } })
    .jpeg()
    .toBuffer();
  const root = newsroom({
    "articles/bridge-opens.md": storyFile({
      headline: "Bridge opens",
      agency: "tst",
      topics: ["Bridges"],
      aliases: [`/${aliasPath}`],
      image: { src: "bridge.jpg", alt: "A bridge" },
    }),
    "articles/bridge.jpg": picture,
    "articles/tower-falls.md": storyFile(
      {
        headline: "Tower falls",
        date: "2022-08-16T09:00:00Z",
        aliases: [...gonePaths.slice(1), goneFolder].map((path) => `/${path}`),
        status: "canceled",
      },
      "A tower fell on Tuesday. Nobody was hurt.",
    ),
    "static/notes.txt": "Notes.\n",
  });
  const folder = temporaryFolder("served");
  const release = join(folder, prefix.slice(1));
  const files = await released(root, { pathPrefix: prefix, output: release });
  return { folder, release, prefix, files, maps: join(root, ".dateline/hosting") };
}
