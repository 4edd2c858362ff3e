import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import sharp from "sharp";
import { developAssets } from "../../src/darkroom/assets.ts";
import { bundleStyles } from "../../src/darkroom/style-sheet.ts";
import { sheets } from "../../src/model/assets.ts";
import { siteWith } from "../derive/builders.ts";
import { filesBelow, inRooms, type Rooms } from "./darkroom.ts";

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#c00"/></svg>';
const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="#024"/></svg>';
const styles = `@import "./parts/face.css"; .kicker { color: red; & b { color: blue } }`;
const face = `@font-face { font-family: Wire; src: url("../../fonts/wire-core.woff2") format("woff2") }
@font-face { font-family: Wire; src: url(../../fonts/wire-rest.woff2) format("woff2") }`;

async function writeAssets({ newsroom }: Rooms, entry = styles): Promise<string> {
  await mkdir(join(newsroom, "styles", "parts"), { recursive: true });
  await mkdir(join(newsroom, "fonts"));
  for (const sheet of sheets) await writeFile(join(newsroom, "styles", `${sheet}.css`), entry);
  await writeFile(join(newsroom, "styles", "parts", "face.css"), face);
  await writeFile(join(newsroom, "fonts", "wire-core.woff2"), "core");
  await writeFile(join(newsroom, "fonts", "wire-rest.woff2"), "rest");
  await writeFile(join(newsroom, "fonts", "LICENSE.txt"), "OFL");
  await writeFile(join(newsroom, "icon.svg"), square);
  await writeFile(join(newsroom, "card.svg"), wide);
  return newsroom;
}

function hash8(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8);
}

describe("developAssets", () => {
  test("writes what it names, and nothing else", () =>
    inRooms(async (rooms) => {
      const assetsDir = await writeAssets(rooms);
      const assets = await developAssets({ assetsDir, site: siteWith(), cacheDir: rooms.cache, outDir: rooms.out });
      assert.equal(assets.icon, `/assets/icon.${hash8(square)}.svg`);
      assert.deepEqual(assets.preloadFonts, [`/assets/wire-core.${hash8("core")}.woff2`]);
      assert.equal(assets.appleTouchIcon.path, "/apple-touch-icon.png");
      const named = [
        "/favicon.ico",
        `/assets/wire-rest.${hash8("rest")}.woff2`,
        assets.icon,
        assets.card.path,
        assets.appleTouchIcon.path,
        ...assets.preloadFonts,
        ...assets.manifestIcons.map((icon) => icon.path),
      ];
      assert.deepEqual(await filesBelow(rooms.out), named.map((path) => path.slice(1)).sort());
      for (const { path, size } of [assets.appleTouchIcon, ...assets.manifestIcons]) {
        const { format, width, height } = await sharp(join(rooms.out, path)).metadata();
        assert.deepEqual([format, width, height], ["png", size, size]);
      }
      const { format, width, height } = await sharp(join(rooms.out, assets.card.path)).metadata();
      assert.deepEqual({ path: assets.card.path, width, height, format }, { ...assets.card, format: "png" });
      assert.deepEqual(
        assets.manifestIcons.map((icon) => icon.size),
        [192, 512],
      );
      for (const path of [assets.card.path, ...assets.manifestIcons.map((icon) => icon.path)]) {
        assert.ok(path.includes(`.${hash8(await readFile(join(rooms.out, path)))}.png`), path);
      }
    }));

  test("addresses fonts below the path prefix", () =>
    inRooms(async (rooms) => {
      const assetsDir = await writeAssets(rooms);
      const site = siteWith({ prefix: "/x/" });
      const assets = await developAssets({ assetsDir, site, cacheDir: rooms.cache, outDir: rooms.out });
      for (const { css } of Object.values(assets.styles)) {
        assert.ok(css.includes(`/x/assets/wire-core.${hash8("core")}.woff2`));
        assert.ok(css.includes(`/x/assets/wire-rest.${hash8("rest")}.woff2`));
      }
      assert.ok(assets.preloadFonts.every((path) => path.startsWith("/assets/")));
    }));

  test("makes an icon file around one PNG of 32 pixels", () =>
    inRooms(async (rooms) => {
      const assetsDir = await writeAssets(rooms);
      await developAssets({ assetsDir, site: siteWith(), cacheDir: rooms.cache, outDir: rooms.out });
      const ico = await readFile(join(rooms.out, "favicon.ico"));
      assert.deepEqual([...ico.subarray(0, 8)], [0, 0, 1, 0, 1, 0, 32, 32]);
      const [length, start] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
      assert.equal(start + length, ico.length);
      const { format, width, height } = await sharp(ico.subarray(start)).metadata();
      assert.deepEqual([format, width, height], ["png", 32, 32]);
    }));

  test("is the same the second time, from the cache", () =>
    inRooms(async (rooms) => {
      const assetsDir = await writeAssets(rooms);
      const order = { assetsDir, site: siteWith(), cacheDir: rooms.cache, outDir: rooms.out };
      const first = await developAssets(order);
      const drawings = await filesBelow(rooms.cache);
      assert.equal(drawings.length, 5);
      assert.deepEqual(await developAssets(order), first);
      assert.deepEqual(await filesBelow(rooms.cache), drawings);
    }));
});

describe("bundleStyles", () => {
  const fonts = new Map([
    ["wire-core.woff2", "/assets/wire-core.00000000.woff2"],
    ["wire-rest.woff2", "/assets/wire-rest.00000000.woff2"],
  ]);

  async function bundled(entry: string) {
    const sheets: ReturnType<typeof bundleStyles>[] = [];
    await inRooms(async (rooms) => {
      sheets.push(bundleStyles(join(await writeAssets(rooms, entry), "styles", "list.css"), fonts));
    });
    const [sheet] = sheets;
    assert.ok(sheet !== undefined);
    return sheet;
  }

  test("joins imports, minifies, and unfolds nesting for older browsers", async () => {
    const { css } = await bundled(styles);
    assert.ok(css.includes("/assets/wire-core.00000000.woff2"));
    assert.ok(css.includes(".kicker{color:red}"));
    assert.ok(css.includes(".kicker b{color:#00f}"));
    assert.ok(!css.includes("@import"));
    assert.ok(!css.includes("../"));
  });

  test("names the source that a content security policy allows", async () => {
    const { css, source } = await bundled(styles);
    assert.equal(source, `sha256-${createHash("sha256").update(css).digest("base64")}`);
  });

  test("never ends the style element that it stands in", async () => {
    const { css } = await bundled('.a::after { content: "</style><script>" } .b::after { content: "</STYLE" }');
    assert.ok(!/<\/style/i.test(css), css);
    assert.ok(css.includes("<\\/style><script>"));
  });

  test("keeps pictures that the style sheet holds itself", async () => {
    const { css } = await bundled('.a { background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=") }');
    assert.ok(css.includes("data:image/gif"));
  });

  for (const [what, url] of [
    ["a font that is not there", "../fonts/none.woff2"],
    ["another site", "https://fonts.example/a.woff2"],
    ["a file without a hashed name", "../picture.png"],
  ] as const) {
    test(`throws where it refers to ${what}`, async () => {
      await assert.rejects(bundled(`.a { background: url("${url}") }`), { message: new RegExp(url.slice(-9)) });
    });
  }
});
