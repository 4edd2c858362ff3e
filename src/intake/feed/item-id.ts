import { createHash } from "node:crypto";

/** The name of an item: the one its feed gives, else its address, else a hash of what it says. */
export function itemId(given: string | undefined, url: string | null, texts: readonly (string | undefined)[]): string {
  const id = given?.replace(/\s+/gu, " ").trim();
  if (id !== undefined && id !== "") return id;
  return url ?? `urn:sha256:${createHash("sha256").update(texts.join("\n")).digest("hex")}`;
}
