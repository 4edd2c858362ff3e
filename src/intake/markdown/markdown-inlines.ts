import { safeUrl } from "../../model/safe-url.ts";
import type { Inline } from "../body.ts";
import { cleanText } from "../clean-text.ts";
import type { WirePicture } from "../wire-item.ts";
import type { MarkdownToken } from "./markdown-token.ts";

/** The inlines of a block; pictures in it go into `pictures`. A link to a file of its own newsroom is its text. */
export function inlinesOf(token: MarkdownToken | undefined, pictures: WirePicture[]): readonly Inline[] {
  return nest((token?.children ?? []).values(), pictures, null);
}

/** Takes tokens up to the closing one of the element that is open. */
function nest(tokens: Iterator<MarkdownToken>, pictures: WirePicture[], closing: string | null): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let next = tokens.next(); !next.done && next.value.type !== closing; next = tokens.next()) {
    const token = next.value;
    switch (token.type) {
      case "em_open":
        inlines.push({ kind: "emphasis", inlines: nest(tokens, pictures, "em_close") });
        break;
      case "strong_open":
        inlines.push({ kind: "strong", inlines: nest(tokens, pictures, "strong_close") });
        break;
      case "link_open": {
        const url = absoluteUrl(String(token.attrGet("href") ?? ""));
        const inner = nest(tokens, pictures, "link_close");
        inlines.push(...(url === null ? inner : [{ kind: "link" as const, url, inlines: inner }]));
        break;
      }
      case "hardbreak":
        inlines.push({ kind: "break" });
        break;
      case "softbreak":
        inlines.push({ kind: "text", text: " " });
        break;
      case "image":
        pictures.push({
          href: String(token.attrGet("src") ?? ""),
          alt: token.content || null,
          caption: String(token.attrGet("title") ?? "") || null,
          credit: null,
        });
        break;
      default:
        // Text, code, and the inside of what has no counterpart here, such as struck-out words.
        if (token.content !== "") inlines.push({ kind: "text", text: cleanText(token.content) });
    }
  }
  return inlines;
}

function absoluteUrl(url: string): string | null {
  const safe = safeUrl(url);
  return safe !== null && /^[a-z][a-z0-9+.-]*:/i.test(safe) ? safe : null;
}
