import { developAll, type PictureFailure } from "../darkroom/pictures.ts";
import { visibilityOf } from "../derive/visibility.ts";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";

/**
 * Puts the pictures of every public story into a release; pictures of other stories stay out with them. What cannot be
 * developed comes back as problems that name the picture and the story.
 */
export async function developPictures(
  { edition, now }: Pick<Release, "edition" | "now">,
  newsroom: string,
  cache: string,
  outDir: string,
): Promise<readonly Problem[]> {
  const users = new Map<string, string>();
  const pictures: Picture[] = [];
  for (const story of edition.stories) {
    if (visibilityOf(story, now) !== "public") continue;
    for (const picture of [...(story.image === null ? [] : [story.image]), ...story.bodyPictures]) {
      pictures.push(picture);
      if (!users.has(picture.hash)) users.set(picture.hash, story.file);
    }
  }
  const { failures } = await developAll(pictures, newsroom, cache, outDir);
  return failures.map((failure) => problemOf(failure, users.get(failure.picture.hash) ?? failure.picture.file));
}

function problemOf({ picture, sentence }: PictureFailure, story: string): Problem {
  return {
    severity: "error",
    code: "bad-picture",
    file: picture.file,
    line: 1,
    column: 1,
    length: 1,
    message: `${sentence} It is used by ${story}.`,
    remedy: "Export the picture again as JPEG, PNG or WebP.",
    frame: "",
  };
}
