import { developAll, type PictureFailure } from "../darkroom/pictures.ts";
import { isShown } from "../derive/visibility.ts";
import { fileOfPath } from "../model/address.ts";
import { fallbackRendition, type Picture, webpRenditions } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import type { FileTable } from "../press/file-table.ts";

/** The pictures of a release. */
export interface DevelopedPictures {
  /** Files that the last release holds already; their names tell their content. */
  readonly stay: ReadonlySet<string>;
  /** What cannot be developed, as problems of the stories that use it. */
  readonly problems: readonly Problem[];
}

/**
 * Puts the pictures of every story that a release shows into it; pictures of other stories stay out with them.
 *
 * @param earlier the files of the last release, whose pictures need not be put there again.
 */
export async function developPictures(
  { edition, now, preview }: Pick<Release, "edition" | "now" | "preview">,
  newsroom: string,
  cache: string,
  outDir: string,
  earlier: FileTable,
): Promise<DevelopedPictures> {
  const users = new Map<string, Set<string>>();
  const pictures: Picture[] = [];
  for (const story of edition.stories) {
    if (!isShown(story, now, preview)) continue;
    for (const picture of [...(story.image === null ? [] : [story.image]), ...story.bodyPictures]) {
      pictures.push(picture);
      users.set(picture.hash, (users.get(picture.hash) ?? new Set()).add(story.file));
    }
  }
  const stay = new Set<string>();
  const fresh = pictures.filter((picture) => {
    const files = [...webpRenditions(picture), fallbackRendition(picture)].map(({ path }) => fileOfPath(path));
    if (!files.every((file) => earlier.has(file))) return true;
    for (const file of files) stay.add(file);
    return false;
  });
  const { failures } = await developAll(fresh, newsroom, cache, outDir);
  const problems = failures.flatMap((failure) =>
    [...(users.get(failure.picture.hash) ?? [])].map((file) => problemOf(failure, file)),
  );
  return { stay, problems };
}

function problemOf({ sentence }: PictureFailure, file: string): Problem {
  return {
    severity: "error",
    code: "bad-picture",
    file,
    line: 1,
    column: 1,
    length: 1,
    message: sentence,
    remedy: "Export the picture again as JPEG, PNG or WebP.",
    frame: "",
  };
}
