/** What stands after a key: a text or a whole number, or a list of them. */
export type PlainValue = PlainScalar | readonly PlainScalar[];

type PlainScalar = string | number;

/**
 * The value of a YAML text in which every line is `key: value` and every value is a bare word or sentence, a whole
 * number, a text in quotes without escapes, or a flow list of these: what the parser makes of it, only many times as
 * fast. Most front matter is of this kind. Null where there is any doubt, and for every mistake.
 */
export function plainYaml(text: string): Readonly<Record<string, PlainValue>> | null {
  if (control.test(text)) return null;
  const value: Record<string, PlainValue> = {};
  let empty = true;
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const colon = line.indexOf(": ");
    if (colon === -1) return null;
    const key = line.slice(0, colon);
    const found = line[colon + 2] === "[" ? listOf(line.slice(colon + 2)) : scalarOf(line.slice(colon + 2));
    if (found === null || !name.test(key) || Object.hasOwn(value, key)) return null;
    value[key] = found;
    empty = false;
  }
  return empty ? null : value;
}

/** Line breaks apart, what YAML reads as something else than a letter, or not at all. */
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const name = /^[A-Za-z]+$/;
/** Bare words that are no text in YAML 1.2. */
const meaning: ReadonlySet<string> = new Set(
  ["null", "true", "false"].flatMap((word) => [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)]),
);

const bareStart = /^[A-Za-z0-9À-ɏ]/;
const numberLike = /^[0-9][^ ]*$/;
const wholeNumber = /^(?:0|[1-9][0-9]{0,8})$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

function scalarOf(text: string): PlainScalar | null {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const inside = text.slice(1, -1);
    return text.length > 1 && text.endsWith(quote) && !inside.includes(quote) && !inside.includes("\\") ? inside : null;
  }
  if (!bareStart.test(text) || meaning.has(text)) return null;
  if (text.endsWith(" ") || text.endsWith(":") || text.includes(": ") || text.includes(" #")) return null;
  if (!numberLike.test(text) || instant.test(text)) return text;
  return wholeNumber.test(text) ? Number(text) : null;
}

/** A list in brackets on one line; its bare texts hold nothing that could end them. */
function listOf(text: string): readonly PlainScalar[] | null {
  if (!text.endsWith("]")) return null;
  const items: PlainScalar[] = [];
  let place = 1;
  while (place < text.length - 1) {
    if (text[place] === " ") place++;
    const quote = text[place];
    const isQuoted = quote === '"' || quote === "'";
    const end = isQuoted ? text.indexOf(quote, place + 1) + 1 : text.slice(place, -1).search(/,|$/) + place;
    const item = text.slice(place, end);
    const scalar = isQuoted || !/["'#:[\]{}]/.test(item) ? scalarOf(item) : null;
    if (scalar === null || end === 0) return null;
    items.push(scalar);
    place = end + 1;
    if (end < text.length - 1 && (text[end] !== "," || place === text.length - 1)) return null;
  }
  return items;
}
