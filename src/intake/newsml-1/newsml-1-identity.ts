import { childOf, elementAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/** Who an item is through all its versions, and which of them it is. */
export interface Identity {
  readonly uri: string;
  readonly version: string | null;
}

/** Reads `NewsIdentifier`. The public identifier ends in the revision, which is cut off. Null where nothing names the item. */
export function identityOf(item: XmlElement): Identity | null {
  const identifier = elementAt(item, "Identification", "NewsIdentifier");
  const version = textOf(childOf(identifier, "RevisionId"));
  const identity = textOf(childOf(identifier, "PublicIdentifier"));
  if (identity !== null) {
    const tail = version === null ? null : `:${version}`;
    const bare = identity.replace(/[NUA]$/, "");
    return { uri: tail !== null && bare.endsWith(tail) ? bare.slice(0, -tail.length) : identity, version };
  }
  const parts = ["ProviderId", "DateId", "NewsItemId"].map((name) => textOf(childOf(identifier, name)));
  return parts.every((part) => part !== null) ? { uri: `urn:newsml:${parts.join(":")}`, version } : null;
}
