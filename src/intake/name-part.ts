/** A text as a part of an item's name: letters and digits, small, joined by hyphens, at most 100 characters. */
export function namePart(text: string): string {
  const part = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 100)
    .replace(/^-+|-+$/g, "");
  return part === "" ? "untitled" : part;
}
