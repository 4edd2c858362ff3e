import { textOfInlines } from "./block-text.ts";
import type { Block, Inline } from "./body.ts";
import { dayPattern, type PrintedDay, printedDay } from "./printed-day.ts";

/** The dateline that opens a story, read. */
export interface DatelineLine {
  /** As printed; null where the line has none: `Aug 17 (Reuters) - …`. */
  readonly place: string | null;
  /** The day of filing. */
  readonly day: PrintedDay | null;
  /** As printed between the parentheses: `AFP`. */
  readonly agency: string | null;
  /** The day behind the agency, which is that of the portal: `Brussels, Aug 17 (AFP) Aug 17, 2022`. */
  readonly portalDay: PrintedDay | null;
  /** How many characters of the text the dateline takes, with its dash and the space behind it. */
  readonly length: number;
}

/** Agencies that need no day beside them to be known for one: `PARIS (AP) — …`. */
const known =
  /^(?:AFP|AP|A\.P\.|Reuters|UPI|dpa(?:[-/][\w-]+)?|DPA|EFE|ANSA|Xinhua|TASS|Interfax|RIA Novosti|RIA|Sputnik|SPX|XNA|PTI|ANI|IANS|Kyodo|Jiji|Yonhap|KCNA|Bloomberg|PA|PA Media|AAP|CP|The Canadian Press|Anadolu|AA|Belga|ANP|TT|NTB|Ritzau|STT|PAP|MTI|CTK|APA|apa|KNA|epd|sda|ATS|ots|Lusa|Agencia Brasil|IPS|Bernama|Antara|VNA|WAM|SPA|MENA|Ukrinform|Thomson Reuters Foundation)(?:[ /-][A-Z][\w ]*)?$/;

const place = String.raw`\p{Lu}[\p{L}\p{M}'’./ ,-]{0,70}?`;
const agency = String.raw`\((\p{Lu}[\p{L}\d .&'’/-]{1,40}|dpa[\w/-]{0,10}|apa|epd|sda|ots)\)`;
const end = String.raw`[ \t]*(?:(?=\n|$)|(?:\.? ?[-–—_]{1,2}|:|=)(?:[ \t]+|(?=\n|$)|(?=["“„«])))`;

const usual = new RegExp(
  `^(?:(${place})(?:[,.]? | ?, ?))??(?:(${dayPattern}) ?)?${agency}(?: (${dayPattern}))?${end}`,
  "u",
);
/** `LONDON, Aug. 17 -- …`: capitals, a day and a dash need no agency. */
const unsigned = new RegExp(String.raw`^(\p{Lu}[\p{Lu}\p{M}'’./ ,-]{2,60}?), (${dayPattern}) [-–—]{1,2}[ \t]+`, "u");
/** `(ANSA) - BRUXELLES, 17 AGO - …` */
const agencyFirst = new RegExp(`^${agency} [-–—] (${place}), (${dayPattern}) [-–—] `, "u");

/** Small words inside names of places. */
const particles: ReadonlySet<string> = new Set(
  "aan al am an and auf bei da de del den der des di do du e ed el en et d' im in la las le les lo los mit near of off on op over sous sul sur the to und upon van von y zu".split(
    " ",
  ),
);
const noPlace =
  /^(?:By|The|This|That|These|A|In|On|At|It|He|She|They|We|After|Before|Since|From|Updated?|Posted|Published|Copyright|Von|Par|Por)\b/;

/** The dateline at the start of a text, or null where the text opens otherwise. Ordinary copy has none: it must be exact. */
export function datelineOf(text: string): DatelineLine | null {
  const start = text.slice(0, 240);
  const found = withAgencyFirst(start) ?? signed(start) ?? withoutAgency(start);
  return found === null || (found.place !== null && !isPlace(found.place)) ? null : found;
}

/** How many paragraphs may stand above a dateline: headline, byline, advisory lines. */
const usualReach = 8;

/**
 * A body without the dateline that opens it, and that dateline; a line of its own goes whole. Behind the first sentence,
 * only a line of its own is the story's dateline: others open the parts of a roundup.
 */
export function takeDateline(
  blocks: readonly Block[],
  reach = usualReach,
): {
  readonly dateline: DatelineLine | null;
  readonly body: readonly Block[];
  /** The place of the dateline among the blocks; -1 where there is none. */
  readonly at: number;
} {
  let isBehindSentence = false;
  for (const [at, block] of blocks.slice(0, reach).entries()) {
    if (block.kind !== "paragraph") continue;
    const text = textOfInlines(block.inlines);
    const dateline = datelineOf(text);
    const isWhole = dateline !== null && text.slice(dateline.length).trim() === "";
    if (dateline !== null && (isWhole || !isBehindSentence)) {
      const rest = isWhole ? [] : [{ ...block, inlines: withoutStart(block.inlines, dateline.length) }];
      return { dateline, body: [...blocks.slice(0, at), ...rest, ...blocks.slice(at + 1)], at };
    }
    isBehindSentence ||= /[.!?…]["'”’»)]{0,2}$/u.test(text.trimEnd());
  }
  return { dateline: null, body: blocks, at: -1 };
}

function signed(start: string): DatelineLine | null {
  const [all, where, dayText, label, portalText] = usual.exec(start) ?? [];
  if (all === undefined || label === undefined) return null;
  const day = dayText === undefined ? null : printedDay(dayText);
  const portalDay = portalText === undefined ? null : printedDay(portalText);
  if ((dayText !== undefined && day === null) || (portalText !== undefined && portalDay === null)) return null;
  const isLineOfItsOwn = /^(?:\n|$)/.test(start.slice(all.length)) && !/[-–—_:=]\s*$/.test(all);
  const isCertain =
    (where !== undefined && (day !== null || portalDay?.year != null)) || (known.test(label) && !isLineOfItsOwn);
  return isCertain ? { place: where?.trim() ?? null, day, agency: label, portalDay, length: all.length } : null;
}

function withoutAgency(start: string): DatelineLine | null {
  const [all, where, dayText = ""] = unsigned.exec(start) ?? [];
  const day = printedDay(dayText);
  if (all === undefined || where === undefined || day === null) return null;
  return { place: where, day, agency: null, portalDay: null, length: all.length };
}

function withAgencyFirst(start: string): DatelineLine | null {
  const [all, label, where, dayText = ""] = agencyFirst.exec(start) ?? [];
  const day = printedDay(dayText);
  if (all === undefined || label === undefined || where === undefined || day === null) return null;
  return { place: where, day, agency: label, portalDay: null, length: all.length };
}

/** Up to nine words with capitals, small words of names between them, and no beginning of a sentence. */
function isPlace(text: string): boolean {
  const words = text.split(/[ ,/]+/).filter((word) => word !== "");
  if (words.length === 0 || words.length > 9 || noPlace.test(text) || printedDay(text) !== null) return false;
  return words.every(
    (word) => /^['’]?\p{Lu}/u.test(word) || particles.has(word) || /^(?:d|l|al|el|as)[-'’]\p{Lu}/u.test(word),
  );
}

/** Inlines without their first characters. */
function withoutStart(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  const cut = (parts: readonly Inline[]): readonly Inline[] =>
    parts.flatMap((inline): readonly Inline[] => {
      if (left <= 0) return [inline];
      switch (inline.kind) {
        case "break":
          left -= 1;
          return [];
        case "text": {
          const text = inline.text.slice(left);
          left -= inline.text.length;
          return text === "" ? [] : [{ kind: "text", text }];
        }
        default: {
          const inner = cut(inline.inlines);
          return inner.length === 0 ? [] : [{ ...inline, inlines: inner }];
        }
      }
    });
  const rest = cut(inlines);
  // The break behind a dateline on its own line goes with it.
  return rest[0]?.kind === "break" ? rest.slice(1) : rest;
}
