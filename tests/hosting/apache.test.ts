import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { textOf } from "../release/release.ts";
import { apache } from "./apache.ts";
import type { Running } from "./host.ts";
import { ask } from "./loopback.ts";
import { aliasPath, goneFolder, gonePaths, releasedWire, storyPath, type Wire } from "./wire.ts";

for (const prefix of ["/", "/wire/"]) {
  const skip = apache.program === null ? "Apache is not installed here" : false;
  describe(`Apache knows the addresses of a release below ${prefix}`, { skip }, () => {
    let wire: Wire;
    let server: Running;

    before(async () => {
      wire = await releasedWire(prefix);
      server = await apache.start(wire);
    });
    after(() => server?.stop());

    const get = (path: string) => ask(server.port, prefix + path);

    it("answers with pages and feeds, and tells their types", async () => {
      const types: Readonly<Record<string, string>> = {
        "": "text/html; charset=utf-8",
        "space/": "text/html; charset=utf-8",
        [storyPath]: "text/html; charset=utf-8",
        "feed.xml": "application/rss+xml; charset=utf-8",
        "license.xml": "application/rsl+xml; charset=utf-8",
        "feed.json": "application/feed+json",
      };
      for (const [path, type] of Object.entries(types)) {
        const answer = await get(path);
        assert.equal(answer.status, 200, path);
        assert.equal(answer.headers["content-type"], type, path);
      }
    });

    it("answers 410 for a killed story and its aliases, with the page that names no story", async () => {
      for (const path of [...gonePaths, goneFolder, goneFolder.slice(0, -1), `${gonePaths[0]}?from=feed`]) {
        const answer = await get(path);
        assert.equal(answer.status, 410, path);
        assert.equal(answer.body.toString(), textOf(wire.files, "410.html"), path);
      }
    });

    it("redirects an alias for good", async () => {
      const answer = await get(aliasPath);
      assert.equal(answer.status, 301);
      assert.equal(new URL(answer.headers.location ?? "", "http://wire.example").pathname, prefix + storyPath);
    });

    it("shows the page for what is not there, folders and instructions included", async () => {
      for (const path of ["nothing", "2022/08/", "assets/", "_headers", "_redirects"]) {
        const answer = await get(path);
        assert.equal(answer.status, 404, path);
        assert.equal(answer.body.toString(), textOf(wire.files, "404.html"), path);
      }
    });
  });
}
