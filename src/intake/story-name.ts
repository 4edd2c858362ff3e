import { createHash } from "node:crypto";
import { slugOf } from "../model/slug.ts";

const shortest = 6;
const longest = 70;

/**
 * The name of an item's file, which becomes its slug and its id: the end of its wire id and a short hash of all of it. It
 * is made from nothing else, so that whichever version arrives first, the story gets the same address.
 * `more` lengthens the hash, for the rare case that the name is taken.
 */
export function storyName(uri: string, more = 0): string {
  const parts = uri
    .replace(/\.(html?|xml|json|txt|md)$/i, "")
    .split(/[/:#?=&,;]+/)
    .filter((part) => part !== "");
  let tail = "";
  while (parts.length > 0 && tail.length < shortest) tail = `${parts.pop()}${tail === "" ? "" : `-${tail}`}`;
  const hash = createHash("sha256").update(uri).digest("hex");
  return `${slugOf(tail).slice(0, longest).replace(/-+$/, "")}-${hash.slice(0, 6 + 8 * more)}`;
}
