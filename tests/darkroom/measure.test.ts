import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { crc32 } from "node:zlib";
import { type Measured, measurePicture } from "../../src/darkroom/pictures.ts";
import { pictureFormats } from "../../src/model/picture.ts";
import type { Result } from "../../src/model/result.ts";
import { inRooms, painted } from "./darkroom.ts";

async function measured(bytes: Buffer | string, name = "picture"): Promise<Result<Measured, string>> {
  const results: Result<Measured, string>[] = [];
  await inRooms(async ({ newsroom }) => {
    await writeFile(join(newsroom, name), bytes);
    results.push(await measurePicture(join(newsroom, name)));
  });
  const [result] = results;
  assert.ok(result !== undefined);
  return result;
}

/** A PNG that claims a size in its header and holds next to nothing. */
function pngClaiming(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const noPixels = Buffer.from("789c030000000001", "hex");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", noPixels), chunk("IEND", Buffer.alloc(0))]);
}

describe("measurePicture", () => {
  for (const format of pictureFormats) {
    test(`measures ${format}`, async () => {
      const bytes = await painted(40, 30).toFormat(format).toBuffer();
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
      assert.deepEqual(await measured(bytes), { kind: "ok", value: { hash, format, width: 40, height: 30 } });
    });
  }

  for (const [orientation, width, height] of [
    [1, 40, 30],
    [3, 40, 30],
    [5, 30, 40],
    [6, 30, 40],
    [8, 30, 40],
  ] as const) {
    test(`a picture of 40 by 30 with EXIF orientation ${orientation} is ${width} by ${height}`, async () => {
      const result = await measured(await painted(40, 30).withMetadata({ orientation }).jpeg().toBuffer());
      assert.ok(result.kind === "ok");
      assert.deepEqual([result.value.width, result.value.height], [width, height]);
    });
  }

  test("goes by the bytes, not by the name", async () => {
    const result = await measured(await painted(4, 4).png().toBuffer(), "picture.jpg");
    assert.equal(result.kind === "ok" && result.value.format, "png");
  });

  const refusals: readonly (readonly [string, () => Buffer | string | Promise<Buffer>, RegExp])[] = [
    ["an SVG", () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', /SVG/],
    ["an SVG behind a long comment", () => `<!--${" ".repeat(2000)}--><SVG/>`, /SVG/],
    ["a text", () => "Not a picture at all", /not a picture/],
    ["a TIFF", () => painted(4, 4).tiff().toBuffer(), /not a picture/],
    ["a PDF", () => "%PDF-1.7\n", /not a picture/],
    ["an empty file", () => "", /empty/],
    ["a header without a picture", () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), /damaged/],
    ["two bytes", () => Buffer.from([0xff, 0xd8]), /not a picture/],
    ["a picture of 900 megapixels", () => pngClaiming(30_000, 30_000), /30000 × 30000/],
    ["a picture just over 100 megapixels", () => pngClaiming(10_001, 10_000), /100 million/],
    ["a picture too tall for WebP", () => pngClaiming(20, 16_384), /16383/],
  ];
  for (const [what, bytes, sentence] of refusals) {
    test(`refuses ${what}`, async () => {
      const result = await measured(await bytes());
      assert.ok(result.kind === "failed");
      assert.match(result.error, sentence);
      assert.match(result.error, /^[A-Z].*\.$/);
    });
  }

  test("accepts exactly 100 megapixels", async () => {
    assert.equal((await measured(pngClaiming(10_000, 10_000))).kind, "ok");
  });

  test("refuses a file that is not there", async () => {
    const result = await measurePicture("/nowhere/at/all.jpg");
    assert.deepEqual(result, { kind: "failed", error: "There is no picture that can be read at this place." });
  });
});
