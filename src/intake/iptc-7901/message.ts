import { failed, ok, type Result } from "../../model/result.ts";

/** A message of IPTC 7901, in its parts. Control characters that part it are gone; those inside its text are still there. */
export interface Message {
  /** Names the agency: `AFP`. */
  readonly source: string;
  /** The number of the message, which starts anew each day. */
  readonly number: string;
  /** 1 to 6, or a letter. */
  readonly priority: string;
  readonly category: string;
  /** Further words of the header line. */
  readonly extra: string;
  /** The lines between header and text: the slug. */
  readonly slug: string;
  readonly text: string;
  /** What stands behind the text: the moment of transmission. */
  readonly post: string;
}

const header = /^([A-Za-z]{2,10}?) ?(\d{3,5}) ([1-9a-z]) ([A-Za-z]{1,4}) (\d{1,5})(?: ([^\u0002\n]{0,80}))?$/;

/** Whether a text begins as a message does: with its header line, behind whatever synchronised the line. */
export function isMessage(text: string): boolean {
  const start = text.slice(0, 400).replace(/^[\u0000\u007f\u0016\s]*/, "");
  const [first = ""] = start.replace(/^\u0001/, "").split(/[\u0002\n]/, 1);
  return header.test(first.trim()) && (start.startsWith("\u0001") || text.includes("\u0002"));
}

/** The parts of a transmission; where it has no header line, what it begins with instead. */
export function messageIn(raw: string): Result<Message, string> {
  const whole = raw.replace(/^[\u0000-\u0001\u007f\u0016\s]*/, "");
  const head = whole.slice(0, Math.max(0, cutAt(whole, "\u0002")));
  const [first = "", ...slug] = head.split("\n");
  const [, source, number, priority, category, , extra = ""] = header.exec(first.trim()) ?? [];
  if (source === undefined || number === undefined || priority === undefined || category === undefined) {
    return failed(first.trim().slice(0, 60));
  }
  // Where the mark of the text got lost, it begins behind the first line that is empty, or behind the header.
  const hasMark = whole.includes("\u0002");
  const lost = /^[^\n]*\n((?:[^\n]*\/[ \t]*\n)?)([\s\S]*)$/.exec(whole);
  const body = hasMark ? whole.slice(head.length + 1) : (lost?.[2] ?? "");
  const end = cutAt(body, "\u0003");
  return ok({
    source,
    number,
    priority,
    category,
    extra: extra.trim(),
    slug: hasMark ? slug.join(" ").replace(/\s+/g, " ").trim() : (lost?.[1] ?? "").trim(),
    text: body.slice(0, end),
    post: body.slice(end + 1),
  });
}

function cutAt(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at === -1 ? text.length : at;
}
