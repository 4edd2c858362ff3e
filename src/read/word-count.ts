/** The stretches between white space that hold a letter or a digit, of whatever script. */
export function wordCount(text: string): number {
  let words = 0;
  let met = 0;
  /** Whether the word that the place lies in is counted: 1, else 0. */
  let counted = 0;
  // Without a branch, since nobody can foresee where a word ends: this runs over every character of every story.
  for (let place = 0; place < text.length; place++) {
    const kind = kinds[text.charCodeAt(place)] ?? 0;
    met |= kind;
    words += kind & ~counted & letter;
    counted = (counted | kind) & ~(kind >> 1) & letter;
  }
  return (met & half) === 0 ? words : slowly(text);
}

const letter = 1;
const space = 2;
/** Half of a pair tells nothing about the letter. */
const half = 4;

/** What each UTF-16 code unit is; 0 for other marks. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{Surrogate}/u.test(character)) return half;
  return /[\p{L}\p{N}]/u.test(character) ? letter : /\s/u.test(character) ? space : 0;
});

function slowly(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
