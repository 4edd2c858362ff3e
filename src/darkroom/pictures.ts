import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { fallbackRendition, type Picture, webpRenditions } from "../model/picture.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { contentHash } from "./content-hash.ts";
import { writeOutput } from "./output.ts";
import { pictureKind } from "./picture-bytes.ts";
import { mostPixels, render, tallest } from "./rendering.ts";
import { shelfIn } from "./shelf.ts";

/** What the file of a picture says of itself. */
export type Measured = Pick<Picture, "hash" | "format" | "width" | "height">;

/** A picture that could not be developed. The sentence names the picture's file. */
export interface PictureFailure {
  readonly picture: Picture;
  readonly sentence: string;
}

/** Reads what a page must know of a picture. The error is a sentence for the author, without the name of the file. */
export async function measurePicture(absoluteFile: string): Promise<Result<Measured, string>> {
  const bytes = await readFile(absoluteFile).catch(() => null);
  if (bytes === null) return failed("There is no picture that can be read at this place.");
  if (bytes.length === 0) return failed("The picture's file is empty.");
  const format = pictureKind(bytes);
  if (format === "svg") return failed("An SVG may hold scripts and is not accepted; save the picture as PNG.");
  if (format === "unknown") return failed("The file is not a picture in JPEG, PNG, WebP, AVIF or GIF.");
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(({ autoOrient }) => autoOrient)
    .catch(() => null);
  if (size === null) return failed("The picture is damaged: its size cannot be read.");
  const { width, height } = size;
  if (width * height > mostPixels) {
    return failed(`The picture has ${width} × ${height} pixels; more than 100 million are not accepted.`);
  }
  if (height > tallest) {
    return failed(`The picture is ${height} pixels tall; more than ${tallest} are not accepted.`);
  }
  return ok({ hash: contentHash(bytes, 16), format, width, height });
}

/**
 * Puts every rendition of a picture into the output, from the cache or made from the original. Gives their paths, the
 * WebP ones narrowest first, then the fallback; or a sentence that names the picture's file, and then nothing is
 * written. A disk that cannot be written to is thrown.
 *
 * @param newsroomRoot the folder that `picture.file` is relative to.
 */
export async function developPicture(
  picture: Picture,
  newsroomRoot: string,
  cacheDir: string,
  outDir: string,
): Promise<Result<readonly string[], string>> {
  const shelf = shelfIn(cacheDir);
  const developed: { readonly path: string; readonly bytes: Buffer }[] = [];
  let original: Buffer | null = null;
  for (const rendition of [...webpRenditions(picture), fallbackRendition(picture)]) {
    const { path } = rendition;
    const kept = await shelf.take(path.slice(1));
    if (kept !== null) {
      developed.push({ path, bytes: kept });
      continue;
    }
    original ??= await readFile(join(newsroomRoot, picture.file)).catch(() => null);
    if (original === null) return failed(`The picture ${picture.file} cannot be read.`);
    if (contentHash(original, 16) !== picture.hash) {
      return failed(`The picture ${picture.file} was changed while it was being used; build again.`);
    }
    const made = await render(original, rendition);
    if (made === null) {
      return failed(`The picture ${picture.file} is damaged or cut short; save it again from the original.`);
    }
    await shelf.put(path.slice(1), made);
    developed.push({ path, bytes: made });
  }
  return ok(await Promise.all(developed.map(({ path, bytes }) => writeOutput(outDir, path, bytes))));
}

/**
 * Develops pictures, each distinct one once, a few at a time. The paths written and the failures come in the order of
 * the pictures' files, then of their hashes.
 */
export async function developAll(
  pictures: readonly Picture[],
  newsroomRoot: string,
  cacheDir: string,
  outDir: string,
): Promise<{ readonly paths: readonly string[]; readonly failures: readonly PictureFailure[] }> {
  const distinct = distinctPictures(pictures);
  const queue = distinct.entries();
  const paths: (readonly string[])[] = distinct.map(() => []);
  const failures: (readonly PictureFailure[])[] = distinct.map(() => []);
  const work = async (): Promise<void> => {
    for (const [place, picture] of queue) {
      const result = await developPicture(picture, newsroomRoot, cacheDir, outDir);
      if (result.kind === "ok") paths[place] = result.value;
      else failures[place] = [{ picture, sentence: result.error }];
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return { paths: paths.flat(), failures: failures.flat() };
}

/** One picture for each hash: of files with the same bytes, the first by name. */
function distinctPictures(pictures: readonly Picture[]): readonly Picture[] {
  const sorted = [...pictures].sort((a, b) => compareText(a.file, b.file) || compareText(a.hash, b.hash));
  const byHash = new Map<string, Picture>();
  for (const picture of sorted) if (!byHash.has(picture.hash)) byHash.set(picture.hash, picture);
  return [...byHash.values()];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
