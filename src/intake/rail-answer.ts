import { failed, ok, type Result } from "../model/result.ts";
import { decodeWire } from "./decoding.ts";
import type { FeedDocument } from "./feed-document.ts";
import type { FetchFault } from "./fetch-fault.ts";
import type { Fetched, Validators } from "./guarded-fetch.ts";
import { readFeed } from "./read-feed.ts";
import { withdrawnFingerprints } from "./withdrawn-fingerprints.ts";

/** Why a rail could not be refreshed; a full sentence. */
export interface RailFault {
  readonly code: FetchFault["code"] | "not-a-feed" | "no-headlines" | "shrunk" | "strange-hosts" | "no-time";
  readonly message: string;
}

/** What came of asking for a feed. */
export type RailAnswer =
  | { readonly kind: "unchanged" }
  | {
      readonly kind: "feed";
      readonly feed: FeedDocument;
      readonly fingerprints: ReadonlySet<string>;
      readonly validators: Validators;
    };

export function railAnswer(fetched: Result<Fetched, FetchFault>): Result<RailAnswer, RailFault> {
  if (fetched.kind === "failed") return fetched;
  const { value } = fetched;
  if (value.kind === "unchanged") return ok(value);
  if (value.kind === "status") return failed({ code: "bad-status", message: `The host answered ${value.status}.` });
  const text = textOf(value.bytes, value.type);
  if (text.kind === "failed") return text;
  const read = readFeed(text.value, value.url);
  if (read.kind === "failed") return failed({ code: "not-a-feed", message: read.error.message });
  const { etag, lastModified } = value;
  return ok({
    kind: "feed",
    feed: read.value,
    fingerprints: withdrawnFingerprints(text.value),
    validators: { etag, lastModified },
  });
}

/** By what the bytes say of themselves, else by what the host says of them. */
function textOf(bytes: Buffer, type: string | null): Result<string, RailFault> {
  const own = decodeWire(bytes);
  if (own.kind === "ok") return ok(own.value.text);
  const charset = /;\s*charset="?([\w-]+)/i.exec(type ?? "")?.[1];
  try {
    return ok(new TextDecoder(charset, { fatal: true }).decode(bytes));
  } catch {
    return failed({ code: "not-a-feed", message: own.error.message });
  }
}
