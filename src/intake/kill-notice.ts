import { type PrintedDay, printedDay } from "./printed-day.ts";

/**
 * Words that only the order to take a story back has. A story about withdrawn goods or killed people has none of them:
 * an order speaks of "the story", to editors or by its slug.
 */
const orders: readonly RegExp[] = [
  /\ba kill is mandatory\b/i,
  /\bmake certain (?:that )?the (?:story|item|report|dispatch|article)s? (?:is|are) not (?:used|published)\b/i,
  /^\W{0,4}(?:editors?|eds|attention(?:,? (?:all )?(?:editors|clients|subscribers))?|note to (?:all )?editors|all clients)\.?\s?[:,–—-]+\s*(?:(?:please|mandatory|immediately|urgent|bulletin|you must|we ask you to)[ ,:]+){0,3}(?:kill|withdraw|disregard|do not use)\b[\s\S]{0,120}?\b(?:story|item|dispatch|report|article|copy)\b/i,
  /^(?:Please |PLEASE )?(?:[Kk]ill|KILL|[Ww]ithdraw|WITHDRAW) (?:the|our|THE|OUR) (?:[\w.]+ \d{1,2} )?(?:story|item|dispatch|copy|STORY|ITEM)\b/,
  /^(?:\([^()]{1,30}\) [-–—]+ )?(?:The|Our|This) (?:[\w.]+ \d{1,2},? )?(?:story|item|dispatch) (?:headlined|slugged|datelined|titled|headed|numbered)\b[\s\S]{0,300}\b(?:(?:is|was|has been|have been|is being) (?:withdrawn|killed)\b|is wrong and\b)/,
  /\b(?:story|item|dispatch)\b[\s\S]{0,200}\b(?:is|was|has been|is being) (?:withdrawn|killed)\b[\s\S]{0,80}\bno (?:substitute|replacement)\b/i,
  /\bthere will be no (?:substitute|replacement) (?:story|item|dispatch|copy)\b/i,
  /^(?:ACHTUNG|Achtung)\b[\s\S]{0,80}\bMeldung\b[\s\S]{0,160}\b(?:nicht (?:mehr )?verwenden|zurückgezogen)\b/,
  /\bMerci d['’]annuler (?:la|notre) dépêche\b|\bPrière d['’]annuler\b/i,
];

/** A line that is nothing but the order: `KILL`, `*** MANDATORY KILL ***`, `STORY WITHDRAWN`. */
const orderAlone =
  /^[^\p{L}\d]{0,8}(?:(?:MANDATORY )?KILL(?:[ ,!]{1,2}KILL){0,3}|STORY (?:KILLED|WITHDRAWN|REMOVED)|WITHDRAWN|ANNULATION|ANNUL[EÉ]E?)[^\p{L}\d]{0,8}$/u;

/** Whether a line says nothing but that a story is taken back, not which. */
export function isOrderAlone(line: string): boolean {
  return line.length <= 60 && orderAlone.test(line);
}

/** Whether one of the first paragraphs of a text orders editors to take a story back. */
export function isKillNotice(paragraphs: readonly string[]): boolean {
  return paragraphs.slice(0, 4).some((paragraph) => {
    const start = paragraph.slice(0, 600);
    return isOrderAlone(paragraph) || orders.some((order) => order.test(start));
  });
}

/** Whether a slug says so behind its keyword: `BC-Kosovo-NATO, Kill`, `Kosovo-NATO KILL`. `BC-Road-Kill` is about something else. */
export function isKillSlug(slug: string): boolean {
  const trimmed = slug.trim().replace(/,\s*\d{2,5}$/, "");
  return (
    /,\s*(?:\d{1,2}\w{2} )?(?:mandatory )?(?:kill|withdrawal)$/i.test(trimmed) || /\p{Ll}.*[- ]KILL$/u.test(trimmed)
  );
}

/** The story that a notice names. */
export interface KilledStory {
  readonly headline: string | null;
  readonly slug: string | null;
  /** The day on which it was sent, where that is not the day of the notice: `The Aug 17 story …`. */
  readonly day: PrintedDay | null;
}

/** Reads what a notice puts between quotation marks or behind `slugged`. */
export function killedStory(paragraphs: readonly string[]): KilledStory {
  const text = paragraphs.slice(0, 4).join(" ").slice(0, 2_000);
  const headline = /\b(?:headlined|titled|entitled|headed),? (?:"([^"]{3,200})"|“([^”]{3,200})”)/.exec(text);
  const slug = /\bslugged,? (?:"([^"]{3,80})"|“([^”]{3,80})”|([A-Za-z][\w-]{2,60}))/.exec(text);
  const day = /\b(?:[Tt]he|[Oo]ur) ([A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?),? (?:story|item|dispatch|article)\b/.exec(
    text,
  );
  return {
    headline: headline?.[1] ?? headline?.[2] ?? null,
    slug: slug?.[1] ?? slug?.[2] ?? slug?.[3] ?? null,
    day: day?.[1] === undefined ? null : printedDay(day[1]),
  };
}

/** What a notice names where the item is none. */
export const noKilledStory: KilledStory = { headline: null, slug: null, day: null };
