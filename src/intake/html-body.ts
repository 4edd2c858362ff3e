import { Parser } from "htmlparser2";
import { failed, ok, type Result } from "../model/result.ts";
import { HtmlWalk } from "./html-walk.ts";
import type { MarkupBody } from "./markup-body.ts";
import type { WireFault } from "./wire-item.ts";

/** The parser is fed in pieces, so that it stops soon after a cap is reached. */
const pieceLength = 16_384;

/**
 * The body that a piece of HTML shows, broken or not: its text word for word, as blocks. Nothing of its code, style,
 * forms or frames stays. `base` is the item's own address, for links that need one; nothing is ever fetched from it.
 * Refused only when it goes over a cap.
 */
export function htmlBody(html: string, base: string | null): Result<MarkupBody, WireFault> {
  const walk = new HtmlWalk(base);
  const parser = new Parser(walk, { decodeEntities: true });
  for (let at = 0; at < html.length && walk.fault() === null; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
  }
  const fault = walk.fault();
  if (fault !== null) return failed(fault);
  parser.end();
  return ok(walk.body());
}
