import { join } from "node:path";
import sharp from "sharp";
import { newsroom, storyFile, temporaryFolder } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import type { Release } from "../release/release.ts";
import type { Served } from "./host.ts";

export const storyPath = "2022/08/17/bridge-opens.html";
export const aliasPath = "reports/Bridge_999.html";
export const gonePath = "2022/08/16/killed.html";

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
    "static/notes.txt": "Notes.\n",
  });
  const folder = temporaryFolder("served");
  const release = join(folder, prefix.slice(1));
  const files = await released(root, { pathPrefix: prefix, output: release });
  return { folder, release, prefix, files, gone: `${prefix}${gonePath} 410\n` };
}
