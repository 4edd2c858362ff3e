import type { Block, Inline } from "../body.ts";
import { cleanText } from "../clean-text.ts";
import type { WirePicture } from "../wire-item.ts";
import { inlinesOf } from "./markdown-inlines.ts";
import type { MarkdownToken } from "./markdown-token.ts";

/** What a text in Markdown holds, in order. Headings of the first level become those of the second. */
export interface MarkdownBody {
  readonly blocks: readonly Block[];
  readonly pictures: readonly WirePicture[];
}

export function bodyOfMarkdown(tokens: readonly MarkdownToken[]): MarkdownBody {
  const pictures: WirePicture[] = [];
  return { blocks: blocksUpTo({ tokens, at: 0, pictures }, null), pictures };
}

interface Cursor {
  readonly tokens: readonly MarkdownToken[];
  at: number;
  readonly pictures: WirePicture[];
}

function next(cursor: Cursor): MarkdownToken | undefined {
  return cursor.tokens[cursor.at++];
}

function blocksUpTo(cursor: Cursor, closing: string | null): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = next(cursor); token !== undefined && token.type !== closing; token = next(cursor)) {
    const block = blockFrom(token, cursor);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

function blockFrom(token: MarkdownToken, cursor: Cursor): Block | null {
  switch (token.type) {
    case "paragraph_open": {
      const inlines = inlinesOf(next(cursor), cursor.pictures);
      next(cursor);
      return inlines.length === 0 ? null : { kind: "paragraph", inlines };
    }
    case "heading_open": {
      const inlines = inlinesOf(next(cursor), cursor.pictures);
      next(cursor);
      const level = Number(token.tag.slice(1));
      return { kind: "heading", level: level <= 2 ? 2 : level === 3 ? 3 : 4, inlines };
    }
    case "bullet_list_open":
    case "ordered_list_open":
      return {
        kind: "list",
        ordered: token.type === "ordered_list_open",
        items: itemsUpTo(cursor, token.type.replace("open", "close")),
      };
    case "blockquote_open":
      return { kind: "quote", blocks: blocksUpTo(cursor, "blockquote_close") };
    case "table_open":
      return { kind: "table", head: true, rows: rowsUpToEnd(cursor) };
    case "fence":
    case "code_block":
      return { kind: "preformatted", text: cleanText(token.content).replace(/\n$/, "") };
    default:
      return null;
  }
}

function itemsUpTo(cursor: Cursor, closing: string): readonly (readonly Block[])[] {
  const items: (readonly Block[])[] = [];
  for (let token = next(cursor); token !== undefined && token.type !== closing; token = next(cursor)) {
    if (token.type === "list_item_open") items.push(blocksUpTo(cursor, "list_item_close"));
  }
  return items;
}

function rowsUpToEnd(cursor: Cursor): readonly (readonly (readonly Inline[])[])[] {
  const rows: (readonly Inline[])[][] = [];
  for (let token = next(cursor); token !== undefined && token.type !== "table_close"; token = next(cursor)) {
    if (token.type === "tr_open") rows.push([]);
    if (token.type === "inline") rows[rows.length - 1]?.push(inlinesOf(token, cursor.pictures));
  }
  return rows;
}
