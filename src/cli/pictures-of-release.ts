import { developAll, type PictureFailure } from "../darkroom/pictures.ts";
import { isShown } from "../derive/visibility.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";

/**
 * Puts the pictures of every story that a release shows into it; pictures of other stories stay out with them. What
 * cannot be developed comes back as problems of the stories that use it.
 */
export async function developPictures(
  { edition, now, preview }: Pick<Release, "edition" | "now" | "preview">,
  newsroom: string,
  cache: string,
  outDir: string,
): Promise<readonly Problem[]> {
  const users = new Map<string, Set<string>>();
  const pictures: Picture[] = [];
  for (const story of edition.stories) {
    if (!isShown(story, now, preview)) continue;
    for (const picture of [...(story.image === null ? [] : [story.image]), ...story.bodyPictures]) {
      pictures.push(picture);
      users.set(picture.hash, (users.get(picture.hash) ?? new Set()).add(story.file));
    }
  }
  const { failures } = await developAll(pictures, newsroom, cache, outDir);
  return failures.flatMap((failure) =>
    [...(users.get(failure.picture.hash) ?? [])].map((file) => problemOf(failure, file)),
  );
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
