import assert from "node:assert/strict";
import { mkdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import sharp from "sharp";
import { developAll, developPicture } from "../../src/darkroom/pictures.ts";
import { fallbackRendition, webpRenditions } from "../../src/model/picture.ts";
import { filesBelow, inRooms, noisy, painted, pictureOf, type Rooms } from "./darkroom.ts";

async function developed(rooms: Rooms, file: string): Promise<readonly string[]> {
  const result = await developPicture(await pictureOf(rooms, file), rooms.newsroom, rooms.cache, rooms.out);
  assert.ok(result.kind === "ok", result.kind === "failed" ? result.error : "");
  return result.value;
}

async function bytesBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const bytes = new Map<string, string>();
  for (const file of await filesBelow(folder)) bytes.set(file, (await readFile(join(folder, file))).toString("base64"));
  return bytes;
}

/** The pixel at a place: red, green, blue. */
async function pixelAt(file: string, left: number, top: number): Promise<readonly number[]> {
  const { data } = await sharp(file)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data];
}

describe("developPicture", () => {
  test("makes every rendition that pages refer to, at the size they say", () =>
    inRooms(async (rooms) => {
      await writeFile(join(rooms.newsroom, "a.jpg"), await painted(1001, 667).jpeg().toBuffer());
      const picture = await pictureOf(rooms, "a.jpg");
      const renditions = [...webpRenditions(picture), fallbackRendition(picture)];
      const paths = await developed(rooms, "a.jpg");
      assert.deepEqual(
        paths,
        renditions.map((rendition) => rendition.path),
      );
      assert.deepEqual(await filesBelow(rooms.out), paths.map((path) => path.slice(1)).sort());
      for (const { path, width, height, format } of renditions) {
        const made = await sharp(join(rooms.out, path)).metadata();
        assert.deepEqual([made.width, made.height, made.format], [width, height, format]);
      }
    }));

  for (const format of ["png", "webp", "avif", "gif"] as const) {
    test(`develops ${format}, and nothing wider than the original`, () =>
      inRooms(async (rooms) => {
        await writeFile(join(rooms.newsroom, "a"), await painted(400, 3).toFormat(format).toBuffer());
        const fallback = format === "png" || format === "gif" ? "png" : "jpg";
        const { hash } = await pictureOf(rooms, "a");
        assert.deepEqual(await developed(rooms, "a"), [
          `/pictures/${hash}-320.webp`,
          `/pictures/${hash}-400.webp`,
          `/pictures/${hash}-400.${fallback}`,
        ]);
      }));
  }

  test("a picture lying on its side stands upright", () =>
    inRooms(async (rooms) => {
      // The dark left half, turned clockwise by orientation 6, is the upper half.
      const bytes = await painted(200, 100).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
      await writeFile(join(rooms.newsroom, "a.jpg"), bytes);
      for (const path of await developed(rooms, "a.jpg")) {
        const file = join(rooms.out, path);
        const { width, height } = await sharp(file).metadata();
        assert.deepEqual([width, height], [100, 200]);
        const [upper = 255] = await pixelAt(file, 80, 20);
        const [lower = 0] = await pixelAt(file, 20, 180);
        assert.ok(upper < 90 && lower > 180, `${upper} ${lower}`);
      }
    }));

  test("no place, no camera and no profile survive", () =>
    inRooms(async (rooms) => {
      const exif = {
        IFD0: { Copyright: "CANARY", Make: "CANARY" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 51/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "4/1 21/1 0/1" },
      };
      const original = await painted(350, 20)
        .withExif(exif)
        .withIccProfile("p3")
        .withXmp("<x>CANARY</x>")
        .jpeg()
        .toBuffer();
      const before = await sharp(original).metadata();
      assert.ok(before.exif !== undefined && before.icc !== undefined && before.xmp !== undefined);
      assert.ok(original.includes("CANARY"));
      await writeFile(join(rooms.newsroom, "a.jpg"), original);
      for (const path of await developed(rooms, "a.jpg")) {
        const bytes = await readFile(join(rooms.out, path));
        const { exif: place, icc, xmp, iptc } = await sharp(bytes).metadata();
        assert.deepEqual(
          { place, icc, xmp, iptc },
          { place: undefined, icc: undefined, xmp: undefined, iptc: undefined },
        );
        assert.ok(!bytes.includes("CANARY"));
      }
    }));

  test("colours of another colour space come out in sRGB, eight bits deep", () =>
    inRooms(async (rooms) => {
      await writeFile(join(rooms.newsroom, "cmyk.jpg"), await painted(40, 40).toColourspace("cmyk").jpeg().toBuffer());
      await writeFile(join(rooms.newsroom, "deep.png"), await painted(40, 40).toColourspace("rgb16").png().toBuffer());
      for (const file of ["cmyk.jpg", "deep.png"]) {
        for (const path of await developed(rooms, file)) {
          const { space, depth } = await sharp(join(rooms.out, path)).metadata();
          assert.deepEqual([space, depth], ["srgb", "uchar"]);
        }
      }
    }));

  test("what is transparent is white where a JPEG must be made", () =>
    inRooms(async (rooms) => {
      const clear = sharp({
        create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
      });
      await writeFile(join(rooms.newsroom, "a.webp"), await clear.webp().toBuffer());
      const fallback = (await developed(rooms, "a.webp")).find((path) => path.endsWith(".jpg")) ?? "";
      assert.deepEqual(await pixelAt(join(rooms.out, fallback), 10, 10), [255, 255, 255]);
    }));

  test("a picture whose data is cut short is named, and nothing of it is written", () =>
    inRooms(async (rooms) => {
      await mkdir(join(rooms.newsroom, "articles"));
      const whole = await noisy(300, 300).jpeg().toBuffer();
      await writeFile(join(rooms.newsroom, "articles", "torn.jpg"), whole.subarray(0, whole.length / 2));
      const picture = await pictureOf(rooms, "articles/torn.jpg");
      const result = await developPicture(picture, rooms.newsroom, rooms.cache, rooms.out);
      assert.ok(result.kind === "failed");
      const sentence = "The picture articles/torn.jpg is damaged or cut short; save it again from the original.";
      assert.equal(result.error, sentence);
      assert.deepEqual(await filesBelow(rooms.out), []);
    }));

  test("a picture that changed after it was measured is named", () =>
    inRooms(async (rooms) => {
      await writeFile(join(rooms.newsroom, "a.png"), await painted(20, 20).png().toBuffer());
      const picture = await pictureOf(rooms, "a.png");
      await writeFile(join(rooms.newsroom, "a.png"), await painted(30, 30).png().toBuffer());
      const changed = await developPicture(picture, rooms.newsroom, rooms.cache, rooms.out);
      assert.ok(changed.kind === "failed" && changed.error.includes("a.png was changed"));
      await rm(join(rooms.newsroom, "a.png"));
      const gone = await developPicture(picture, rooms.newsroom, rooms.cache, rooms.out);
      assert.ok(gone.kind === "failed" && gone.error.includes("a.png cannot be read"));
      assert.deepEqual(await filesBelow(rooms.cache), []);
    }));
});

describe("the cache", () => {
  test("is enough to develop a picture again, without its original, to the same bytes", () =>
    inRooms(async (rooms) => {
      await writeFile(join(rooms.newsroom, "a.jpg"), await painted(700, 30).jpeg().toBuffer());
      const picture = await pictureOf(rooms, "a.jpg");
      await developed(rooms, "a.jpg");
      const first = await bytesBelow(rooms.out);
      await rm(rooms.out, { recursive: true });
      await rm(join(rooms.newsroom, "a.jpg"));
      const again = await developPicture(picture, rooms.newsroom, rooms.cache, rooms.out);
      assert.equal(again.kind, "ok");
      assert.deepEqual(await bytesBelow(rooms.out), first);
    }));

  test("is not needed for the same bytes", () =>
    inRooms(async (rooms) => {
      await writeFile(join(rooms.newsroom, "a.png"), await painted(700, 30).png().toBuffer());
      await developed(rooms, "a.png");
      const first = await bytesBelow(rooms.out);
      await rm(rooms.cache, { recursive: true });
      await rm(rooms.out, { recursive: true });
      await developed(rooms, "a.png");
      assert.deepEqual(await bytesBelow(rooms.out), first);
    }));

  for (const [damage, spoil] of [
    ["emptied", (file: string) => truncate(file, 0)],
    ["cut short", (file: string) => truncate(file, 60)],
    ["cut down to its digest", (file: string) => truncate(file, 32)],
    ["overwritten", (file: string) => writeFile(file, Buffer.alloc(500, 7))],
  ] as const) {
    test(`is not trusted where a file is ${damage}`, () =>
      inRooms(async (rooms) => {
        await writeFile(join(rooms.newsroom, "a.png"), await painted(350, 30).png().toBuffer());
        await developed(rooms, "a.png");
        const [out, cache] = [await bytesBelow(rooms.out), await bytesBelow(rooms.cache)];
        for (const file of cache.keys()) await spoil(join(rooms.cache, file));
        await developed(rooms, "a.png");
        assert.deepEqual(await bytesBelow(rooms.out), out);
        assert.deepEqual(await bytesBelow(rooms.cache), cache);
      }));
  }
});

describe("developAll", () => {
  test("develops each distinct picture once and tells what failed, in the order of the files", () =>
    inRooms(async (rooms) => {
      const { newsroom } = rooms;
      const torn = await noisy(200, 200).jpeg().toBuffer();
      await writeFile(join(newsroom, "z-torn.jpg"), torn.subarray(0, torn.length / 2));
      await writeFile(join(newsroom, "b-torn.jpg"), torn.subarray(0, torn.length / 3));
      await writeFile(join(newsroom, "c.png"), await painted(30, 30).png().toBuffer());
      await writeFile(join(newsroom, "a.png"), await painted(20, 20).png().toBuffer());
      await writeFile(join(newsroom, "copy-of-a.png"), await readFile(join(newsroom, "a.png")));
      const names = ["z-torn.jpg", "c.png", "copy-of-a.png", "b-torn.jpg", "a.png", "a.png"];
      const pictures = await Promise.all(names.map((name) => pictureOf(rooms, name)));
      const [a, c] = [await pictureOf(rooms, "a.png"), await pictureOf(rooms, "c.png")];

      const first = await developAll(pictures, newsroom, rooms.cache, rooms.out);
      assert.deepEqual(
        first.failures.map((failure) => failure.picture.file),
        ["b-torn.jpg", "z-torn.jpg"],
      );
      for (const { picture, sentence } of first.failures) assert.ok(sentence.includes(picture.file));
      assert.deepEqual(first.paths, [
        `/pictures/${a.hash}-20.webp`,
        `/pictures/${a.hash}-20.png`,
        `/pictures/${c.hash}-30.webp`,
        `/pictures/${c.hash}-30.png`,
      ]);
      assert.deepEqual(await developAll(pictures.reverse(), newsroom, rooms.cache, rooms.out), first);
    }));

  test("of no pictures makes nothing", () =>
    inRooms(async (rooms) => {
      assert.deepEqual(await developAll([], rooms.newsroom, rooms.cache, rooms.out), { paths: [], failures: [] });
    }));
});
