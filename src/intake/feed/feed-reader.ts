import { type Instant, isoInstant } from "../../model/instant.ts";
import { failed, type Result } from "../../model/result.ts";
import { blankDraft } from "../blank-draft.ts";
import { textOfBlocks } from "../block-text.ts";
import type { FeedDocument, FeedItem, WithdrawnItem } from "../feed-document.ts";
import { markedHeadline } from "../headline-mark.ts";
import { htmlBody } from "../html-body.ts";
import { itemDomain } from "../item-domain.ts";
import { isKillNotice } from "../kill-notice.ts";
import { emptyBody } from "../markup-body.ts";
import { readFeed } from "../read-feed.ts";
import { outranksAll, versionStamp } from "../version-stamp.ts";
import { openingTexts, wireCopy } from "../wire-copy.ts";
import { itemFromDraft, type WireDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireReader, WireWarning } from "../wire-item.ts";
import { feedKind } from "./root.ts";

/** RSS 0.9 to 2.0, Atom, RDF and JSON Feed whose items carry whole stories. */
export const feedReader: WireReader = {
  format: "feed",
  recognises: (text) => feedKind(text) !== null,
  read: (source) => {
    const feed = readFeed(source.text, null);
    if (feed.kind === "failed") return [feed];
    return [
      ...feed.value.items.map((item) => storyOf(item, feed.value)),
      ...feed.value.withdrawn.map((item) => withdrawal(item, feed.value)),
    ];
  },
};

/** Shorter descriptions than this, in one paragraph, are excerpts. */
const wholeStory = 600;

function storyOf(item: FeedItem, feed: FeedDocument): Result<ReadItem, WireFault> {
  const html = htmlBody(item.content ?? item.excerpt ?? "", item.base);
  if (html.kind === "failed") return failed({ ...html.error, message: `${named(item)}: ${html.error.message}` });
  const copy = wireCopy(html.value.blocks);
  const mark = markedHeadline(item.title ?? "");
  const isKill = mark.isWithdrawn || isKillNotice([item.title ?? "", ...openingTexts(copy.body)]);
  const isExcerpt = item.content === null && copy.body.length < 2 && textOfBlocks(copy.body).length < wholeStory;
  const made = item.updated ?? item.published;
  return itemFromDraft({
    ...base(item, feed),
    version: made === null ? (item.version === null ? null : String(item.version)) : versionStamp(made),
    status: isKill ? "canceled" : "usable",
    signal: mark.signal,
    headline: mark.headline === "" ? item.title : mark.headline,
    summary: item.content === null ? null : item.summary,
    byline: item.authors.join(", "),
    place: copy.dateline?.place ?? null,
    provider: copy.dateline?.agency ?? base(item, feed).provider,
    created: iso(item.published),
    versionCreated: iso(made),
    language: item.language,
    keywords: item.categories,
    rights: [copy.rights, item.rights],
    pictures: isKill ? [] : item.pictures,
    body: isKill ? emptyBody : { ...html.value, blocks: copy.body },
    ednotes: isKill ? [textOfBlocks(copy.body)] : [],
    warnings: isExcerpt && !isKill ? [excerptOnly(item)] : [],
  });
}

/** A tombstone, or an item that its site has taken back. */
function withdrawal(item: WithdrawnItem, feed: FeedDocument): Result<ReadItem, WireFault> {
  return itemFromDraft({
    ...base(item, feed),
    version: item.when === null ? outranksAll : versionStamp(item.when),
    status: "canceled",
    headline: item.title,
    versionCreated: iso(item.when),
  });
}

function base(item: { readonly id: string; readonly url: string | null }, feed: FeedDocument): WireDraft {
  return {
    ...blankDraft("feed", item.id),
    provider: itemDomain(item.id) ?? itemDomain(item.url ?? "") ?? itemDomain(feed.home ?? ""),
    language: feed.language,
  };
}

function iso(instant: Instant | null): string | null {
  return instant === null ? null : isoInstant(instant);
}

function named(item: FeedItem): string {
  return `In the item "${item.title ?? item.id}"`;
}

function excerptOnly(item: FeedItem): WireWarning {
  return {
    code: "excerpt",
    message: `${named(item)}, the feed gives no more than an excerpt, which stands as the whole text.`,
  };
}
