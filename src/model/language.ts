const rightToLeft: ReadonlySet<string> = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "ks",
  "ps",
  "sd",
  "ug",
  "ur",
  "yi",
]);
const rightToLeftScripts: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Syrc", "Thaa"]);

/** The direction in which a BCP 47 language is written; a script subtag outweighs the language. */
export function directionOf(language: string): "ltr" | "rtl" {
  const locale = new Intl.Locale(language);
  if (locale.script !== undefined) return rightToLeftScripts.has(locale.script) ? "rtl" : "ltr";
  return rightToLeft.has(locale.language) ? "rtl" : "ltr";
}
