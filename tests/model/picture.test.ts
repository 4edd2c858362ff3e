import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { fallbackRendition, type Picture, pictureFormats, webpRenditions } from "../../src/model/picture.ts";

function pictureOf(width: number, height: number, format: Picture["format"] = "jpeg"): Picture {
  const words = { alt: "A rocket", caption: null, credit: null };
  return { file: "articles/a.jpg", hash: "0123456789abcdef", format, width, height, ...words };
}

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 12_000 }), fc.constantFrom(...pictureFormats))
  .map(([width, height, format]) => pictureOf(width, height, format));

describe("renditions", () => {
  for (const [width, widths] of [
    [1, [1]],
    [319, [319]],
    [320, [320]],
    [321, [320, 321]],
    [1000, [320, 640, 960, 1000]],
    [1920, [320, 640, 960, 1280, 1920]],
    [1921, [320, 640, 960, 1280, 1920]],
    [9000, [320, 640, 960, 1280, 1920]],
  ] as const) {
    test(`a picture ${width} wide is published ${widths.join(", ")} wide`, () => {
      assert.deepEqual(
        webpRenditions(pictureOf(width, 500)).map((rendition) => rendition.width),
        widths,
      );
    });
  }

  for (const [format, fallback, extension] of [
    ["jpeg", "jpeg", "jpg"],
    ["webp", "jpeg", "jpg"],
    ["avif", "jpeg", "jpg"],
    ["png", "png", "png"],
    ["gif", "png", "png"],
  ] as const) {
    test(`programs without WebP get a ${fallback} of a ${format}`, () => {
      assert.deepEqual(fallbackRendition(pictureOf(2400, 1600, format)), {
        path: `/pictures/0123456789abcdef-1200.${extension}`,
        width: 1200,
        height: 800,
        format: fallback,
      });
    });
  }

  test("there is always one, none is empty and none is wider than the original", () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const webp = webpRenditions(picture);
        assert.ok(webp.length > 0);
        for (const { width, height } of [...webp, fallbackRendition(picture)]) {
          assert.ok(width >= 1 && width <= picture.width);
          assert.ok(height >= 1 && height <= Math.max(1, picture.height));
        }
      }),
    );
  });

  test("each keeps the picture's shape to within half a pixel", () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        for (const { width, height } of [...webpRenditions(picture), fallbackRendition(picture)]) {
          const exact = (picture.height * width) / picture.width;
          assert.ok(Math.abs(height - exact) <= 0.5 || (height === 1 && exact < 1));
        }
      }),
    );
  });

  test("they come narrowest first, each width once, each under a path of its own", () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const widths = webpRenditions(picture).map(({ width }) => width);
        assert.deepEqual(
          widths,
          [...new Set(widths)].sort((a, b) => a - b),
        );
        const paths = [...webpRenditions(picture), fallbackRendition(picture)].map(({ path }) => path);
        assert.equal(new Set(paths).size, paths.length);
      }),
    );
  });
});
