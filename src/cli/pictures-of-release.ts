import { developAll, type PictureFailure } from "../darkroom/pictures.ts";
import { isShown } from "../derive/visibility.ts";
import { fileOfPath } from "../model/address.ts";
import { fallbackRendition, type Picture, webpRenditions } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import type { FileTable } from "../press/file-table.ts";
import { isInShare, type Share } from "../press/page-plan.ts";

/** The pictures of a release. */
export interface DevelopedPictures {
  /** Files that are ready already; their names tell their content. */
  readonly stay: ReadonlySet<string>;
  /** What cannot be developed, as problems of the stories that use it. */
  readonly problems: readonly Problem[];
}

/**
 * Puts the pictures of every story that a release shows into it; pictures of other stories stay out with them.
 *
 * @param ready files that need not be made again.
 * @param share the part of the pictures that is made here.
 */
export async function developPictures(
  { edition, now, preview }: Pick<Release, "edition" | "now" | "preview">,
  newsroom: string,
  cache: string,
  outDir: string,
  { ready, share }: { readonly ready: FileTable; readonly share: Share },
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
    if (!files.every((file) => ready.has(file))) return isInShare(picture.hash, share);
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
