import { failed, ok, type Result } from "../../model/result.ts";

/** A story of ANPA 1312, in its parts. */
export interface AnpaStory {
  /** The letter of the service: `a` spot news, `s` sports. */
  readonly service: string;
  readonly number: string;
  readonly priority: string;
  readonly category: string;
  /** Whether the whole text is tabular, lines and spaces kept. */
  readonly isTabular: boolean;
  /** The keyword line of the header: `BC-Kosovo-NATO`. */
  readonly keyword: string;
  /** Month and day of filing, as `08-17`. */
  readonly filed: string;
  readonly text: string;
  readonly post: string;
}

const first = /^([a-z])(\d{4})[\u001f\u001e\s]?([a-z-]{0,10})[\s\u001e\u001f-]*$/i;
const second = /^([a-z]) ([a-z])\s?([\u0011-\u0014\u0000 ]{0,4})\s?(\S.{0,79}?) (\d{1,2}-\d{1,2}) (\d{3,5})$/i;

/** Whether a text begins as a story does: with its two header lines. */
export function isAnpaStory(text: string): boolean {
  return headerOf(text.slice(0, 500)) !== null && text.includes("\u0002");
}

/** The parts of a transmission; where its header or the mark of its text is missing, what it begins with instead. */
export function storyIn(raw: string): Result<AnpaStory, string> {
  const start = raw.indexOf("\u0002");
  const header = headerOf(start === -1 ? raw.slice(0, 500) : raw.slice(0, start));
  if (header === null || start === -1)
    return failed(
      raw
        .replace(/^[\u0000\u0001\u0016\u007f\s]*/, "")
        .split("\n", 1)[0]
        ?.slice(0, 60) ?? "",
    );
  const end = raw.indexOf("\u0003", start);
  return ok({
    ...header,
    text: raw.slice(start + 1, end === -1 ? raw.length : end),
    post: end === -1 ? "" : raw.slice(end + 1),
  });
}

function headerOf(start: string): Omit<AnpaStory, "text" | "post"> | null {
  const lines = start
    .replace(/^[\u0000\u0001\u0016\u007f\s]*/, "")
    .split("\n")
    .map((line) => line.trim());
  const [, service, number] = first.exec(lines[0] ?? "") ?? [];
  const [, priority, category, format = "", keyword, filed] = second.exec(lines[1] ?? "") ?? [];
  if (service === undefined || number === undefined || priority === undefined || category === undefined) return null;
  if (keyword === undefined || filed === undefined) return null;
  return {
    service: service.toLowerCase(),
    number,
    priority: priority.toLowerCase(),
    category: category.toLowerCase(),
    isTabular: format.includes("\u0012"),
    keyword,
    filed,
  };
}
