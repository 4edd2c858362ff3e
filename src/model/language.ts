/** Scripts of living and liturgical use that run from right to left (ISO 15924). */
const rightToLeft: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Aran",
  "Armi",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
  "Yezi",
]);

/** The direction in which a BCP 47 language is written: that of the script it names, else of its usual one. */
export function directionOf(language: string): "ltr" | "rtl" {
  let direction = directions.get(language);
  if (direction === undefined) {
    const { script } = new Intl.Locale(language).maximize();
    direction = script !== undefined && rightToLeft.has(script) ? "rtl" : "ltr";
    directions.set(language, direction);
  }
  return direction;
}

/** A newsroom writes in few languages, and asks of each on every page. */
const directions = new Map<string, "ltr" | "rtl">();
