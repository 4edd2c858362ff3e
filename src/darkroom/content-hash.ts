import { createHash } from "node:crypto";

/** The first `digits` hexadecimal digits of the SHA-256 of some bytes. */
export function contentHash(bytes: Uint8Array, digits: 8 | 16): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, digits);
}
