import { createHash } from "node:crypto";

/** The name that git gives to these bytes: 40 hexadecimal digits (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export function blobId(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
