import { createHash } from "node:crypto";
import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { extname, join, sep } from "node:path";
import type { KeptPicture } from "./item-state.ts";
import { escapedText } from "./markdown-escapes.ts";
import type { FieldValue } from "./story-fields.ts";
import type { WireItem, WirePicture, WireWarning } from "./wire-item.ts";

/** A picture that is to lie beside a story, with its bytes. */
export interface FoundPicture extends KeptPicture {
  readonly bytes: Uint8Array;
}

/** What an item's pictures give to its story. */
export interface ItemPictures {
  readonly image: FieldValue | null;
  /** Markdown for the end of the body: all pictures but the first. */
  readonly markdown: string;
  readonly found: readonly FoundPicture[];
  readonly warnings: readonly WireWarning[];
}

/** Whether a picture can be published, by its absolute file name; else a sentence that says why not. */
export type CheckPicture = (absolute: string) => Promise<string | null>;

const extensions: Readonly<Record<string, string>> = {
  ".jpg": ".jpg",
  ".jpeg": ".jpg",
  ".png": ".png",
  ".webp": ".webp",
  ".avif": ".avif",
  ".gif": ".gif",
};
const largest = 50 * 1024 * 1024;
const most = 50;

export const noPictures: ItemPictures = { image: null, markdown: "", found: [], warnings: [] };

/**
 * Finds an item's pictures in the folder that the item came from, or below it; nothing is read outside of it and nothing is
 * fetched. `stem` is the name of the story, which their names begin with.
 */
export async function findPictures(
  item: WireItem,
  folder: string | null,
  stem: string,
  check: CheckPicture,
): Promise<ItemPictures> {
  const placed: { readonly picture: WirePicture; readonly found: FoundPicture }[] = [];
  const warnings: WireWarning[] = [];
  for (const picture of item.pictures.slice(0, most)) {
    const path = localPath(picture.href, folder);
    const fault = path.kind === "none" ? path.reason : await check(path.file);
    if (path.kind === "none" || fault !== null) {
      warnings.push({
        code: "left-out-picture",
        message: `The picture "${shortened(picture.href)}" was left out: ${fault ?? ""}`,
      });
      continue;
    }
    const bytes = readFileSync(path.file);
    const hash = pictureHash(bytes);
    const found = { name: `${stem}-${hash.slice(0, 8)}${path.extension}`, hash, bytes };
    if (!placed.some((other) => other.found.name === found.name)) placed.push({ picture, found });
  }
  const [first, ...others] = placed;
  return {
    image: first === undefined ? null : imageOf(first.picture, first.found.name, item.headline),
    markdown: others.map(({ picture, found }) => figure(picture, found.name, item.headline)).join("\n"),
    found: placed.map(({ found }) => found),
    warnings,
  };
}

export function pictureHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

type LocalPath =
  | { readonly kind: "file"; readonly file: string; readonly extension: string }
  | { readonly kind: "none"; readonly reason: string };

function localPath(href: string, folder: string | null): LocalPath {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return none("it lies on another host, and nothing is fetched.");
  if (folder === null) return none("an item on standard input has no folder that pictures could lie in.");
  const extension = extensions[extname(href).toLowerCase()];
  if (extension === undefined) return none("its name does not end like that of a picture.");
  try {
    const home = realpathSync(folder);
    const file = join(home, decodeURIComponent(href));
    if (!file.startsWith(home + sep) || !realpathSync(file).startsWith(home + sep)) {
      return none("it lies outside of the item's folder.");
    }
    const stats = lstatSync(file);
    if (!stats.isFile()) return none("it is no file of its own.");
    return stats.size > largest ? none(`it is larger than ${largest} bytes.`) : { kind: "file", file, extension };
  } catch {
    return none("there is no such file beside the item.");
  }
}

function none(reason: string): LocalPath {
  return { kind: "none", reason };
}

function imageOf({ alt, caption, credit }: WirePicture, src: string, headline: string): FieldValue {
  return {
    src,
    alt: alt ?? caption ?? headline,
    ...(caption !== null && { caption }),
    ...(credit !== null && { credit }),
  };
}

function figure({ alt, caption, credit }: WirePicture, src: string, headline: string): string {
  const title = [caption, credit === null ? null : `(${credit})`].filter((part) => part !== null).join(" ");
  const quoted = title === "" ? "" : ` "${title.replace(/[\\"&]/g, "\\$&")}"`;
  return `![${escapedText(alt ?? caption ?? headline)}](${src}${quoted})\n`;
}

function shortened(href: string): string {
  return href.length > 120 ? `${href.slice(0, 120)}…` : href;
}
