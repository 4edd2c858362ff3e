/** Letters that do not decompose into a base letter and an accent. */
const foldings: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ø: "o",
  ß: "ss",
  ð: "d",
  þ: "th",
  ł: "l",
  đ: "d",
  ı: "i",
};

const longest = 90;
/** A name in which nothing folds but capitals: most are of this kind. */
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** The hyphen and the hash at the end of a slug. */
const hashed = 9;

/**
 * A name as a part of a URL: `[a-z0-9-]`, at most 90 characters, never empty. Accents and punctuation fold away; where
 * folding would lose a letter, a digit or a symbol (`C++`, `C#`, `日本`), a short hash of the name keeps different names apart.
 */
export function slugOf(name: string): string {
  if (name.length <= longest && plainWords.test(name)) return name.toLowerCase().replaceAll(" ", "-");
  const normal = name.normalize("NFKC").toLowerCase();
  const folded = [...normal.normalize("NFD").replace(/\p{Mn}/gu, "")]
    .map((letter) => foldings[letter] ?? letter)
    .join("");
  const words = folded
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const lost = /[^a-z0-9\p{P}\p{Z}\p{Cc}]|[a-z]#/u.test(folded) || words === "" || words.length > longest;
  if (!lost) return words;
  const stem = words.slice(0, longest - hashed).replace(/-+$/, "");
  return stem === "" ? `t-${fingerprint(normal)}` : `${stem}-${fingerprint(normal)}`;
}

/** FNV-1a, 32 bits, over UTF-16 code units: enough to tell names apart, and the same everywhere. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
