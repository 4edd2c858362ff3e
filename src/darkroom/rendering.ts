import sharp, { type Sharp } from "sharp";
import type { Rendition } from "../model/picture.ts";

/** Pictures of more pixels are refused: decoding them would take a machine's memory. */
export const mostPixels = 100_000_000;

/** WebP knows no taller pictures, in pixels. Wider ones are made narrow enough. */
export const tallest = 16_383;

/**
 * A picture at the size and in the format of a rendition. It stands upright, is in sRGB, and carries no metadata: no
 * EXIF, no place, no colour profile. Of an animation the first frame is shown. Where the original is transparent and
 * JPEG cannot be, the ground is white. The same bytes give the same bytes.
 *
 * Null where the decoder gives up on a damaged picture. What it says is left out: when two pictures fail at once, the
 * same picture gets another text on another day.
 */
export async function render(original: Buffer, rendition: Rendition): Promise<Buffer | null> {
  const { width, height, format } = rendition;
  const upright = sharp(original, { failOn: "error", limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width, height, fit: "fill" })
    .toColourspace("srgb");
  return encoded(upright, format)
    .toBuffer()
    .catch(() => null);
}

function encoded(picture: Sharp, format: Rendition["format"]): Sharp {
  switch (format) {
    case "webp":
      return picture.webp({ quality: 76, effort: 4 });
    case "jpeg":
      return picture.flatten({ background: "#fff" }).jpeg({ quality: 78, mozjpeg: true, progressive: true });
    case "png":
      return picture.png({ palette: false, compressionLevel: 9 });
  }
}
