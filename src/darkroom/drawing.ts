import sharp from "sharp";
import { contentHash } from "./content-hash.ts";
import { type Shelf, takeOrMake } from "./shelf.ts";

/**
 * An SVG drawing as a PNG of the given size in pixels, kept on the shelf by the hash of the drawing. A drawing of
 * another shape is centred on a transparent ground. Only for drawings of our own: SVG is never read from content.
 */
export function drawn(shelf: Shelf, svg: Buffer, width: number, height: number): Promise<Buffer> {
  return takeOrMake(shelf, `drawings/${contentHash(svg, 16)}-${width}x${height}.png`, () =>
    sharp(svg)
      .resize({ width, height, fit: "contain", background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .toColourspace("srgb")
      .png({ palette: false, compressionLevel: 9 })
      .toBuffer(),
  );
}
