import { join, posix } from "node:path";
import type { Picture } from "../model/picture.ts";
import { inParallel } from "./in-parallel.ts";
import type { Measure, Measured } from "./measure.ts";
import type { Complaint } from "./source-text.ts";

/** Looks up pictures that stories name. */
export interface PictureDesk {
  /** The picture at `src`, relative to the story file, or what is wrong with it. */
  find(storyFile: string, src: string, words: PictureWords): Picture | Complaint;
}

export interface PictureWords {
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** Measures every picture of the newsroom; `files` are relative to `root`. */
export async function pictureDesk(root: string, files: ReadonlySet<string>, measure: Measure): Promise<PictureDesk> {
  const measured = new Map<string, Measured | string>();
  await inParallel([...files], async (file) => {
    const result = await measure(join(root, file));
    measured.set(file, result.kind === "ok" ? result.value : result.error);
  });
  return {
    find(storyFile, src, words) {
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) return hotLinked(src);
      const file = resolved(storyFile, src);
      const found = measured.get(file);
      if (found === undefined) return missingPicture(src, file, files);
      if (words.alt === "") return missingAlt(src);
      return typeof found === "string" ? unreadable(file, found) : { file, ...found, ...words };
    },
  };
}

function resolved(storyFile: string, src: string): string {
  return posix.normalize(posix.join(posix.dirname(storyFile), src));
}

function missingPicture(src: string, file: string, files: ReadonlySet<string>): Complaint {
  const name = posix.basename(file).toLowerCase();
  const elsewhere = [...files].filter((each) => posix.basename(each).toLowerCase() === name).sort()[0];
  return {
    code: "missing-image",
    message: `There is no picture "${src}" beside this story (looked for ${file}).`,
    remedy:
      elsewhere === undefined
        ? "Put the picture beside the story and name it relative to the story file."
        : `A picture of that name is at ${elsewhere}; name it relative to the story file.`,
  };
}

function missingAlt(src: string): Complaint {
  return {
    code: "missing-alt",
    message: `The picture "${src}" has no text for those who cannot see it.`,
    remedy: "Say in a few words what it shows: ![A rocket leaving its pad](launch.jpg).",
  };
}

function hotLinked(src: string): Complaint {
  return {
    code: "hot-linked-picture",
    message: `The picture "${src}" lies on another host, which could change it or track readers.`,
    remedy: "Put the picture beside the story, if its rights allow that, and name the file.",
  };
}

function unreadable(file: string, reason: string): Complaint {
  return {
    code: "bad-picture",
    message: `The picture ${file} cannot be used. ${reason}`,
    remedy: "Export it again as JPEG, PNG or WebP.",
  };
}
