export const pictureFormats = ["jpeg", "png", "webp", "avif", "gif"] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** A picture as a story uses it. Width and height are those of the original after EXIF orientation, in pixels. */
export interface Picture {
  /** The file, relative to the newsroom, with forward slashes. */
  readonly file: string;
  /** First 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly hash: string;
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** One size and format in which a picture is published. `path` is below the site's root. */
export interface Rendition {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: "webp" | "jpeg" | "png";
}

const widths = [320, 640, 960, 1280, 1920] as const;
const fallbackWidth = 1200;

/** The WebP renditions of a picture, narrowest first; never wider than the original, and never none. */
export function webpRenditions(picture: Picture): readonly Rendition[] {
  const fitting = widths.filter((width) => width < picture.width);
  const widest = Math.min(picture.width, widths[widths.length - 1] ?? picture.width);
  return [...fitting, ...(fitting.includes(widest as (typeof widths)[number]) ? [] : [widest])].map((width) =>
    rendition(picture, width, "webp"),
  );
}

/** The rendition for programs that know no WebP, and for share cards: JPEG, or PNG where there may be transparency. */
export function fallbackRendition(picture: Picture): Rendition {
  const format = picture.format === "png" || picture.format === "gif" ? "png" : "jpeg";
  return rendition(picture, Math.min(picture.width, fallbackWidth), format);
}

function rendition(picture: Picture, width: number, format: Rendition["format"]): Rendition {
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const extension = format === "jpeg" ? "jpg" : format;
  return { path: `/pictures/${picture.hash}-${width}.${extension}`, width, height, format };
}
