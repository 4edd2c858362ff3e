const raisedCharacters: ReadonlyMap<string, string> = new Map(
  [..."0123456789+-−n"].map((character, index) => [character, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ"][index] ?? character]),
);

/** Raised figures as the characters that stand for them: 10<sup>6</sup> is not 106. Other raised text stays as it is. */
export function raised(text: string): string {
  return /^[\d+−n-]+$/.test(text)
    ? [...text].map((character) => raisedCharacters.get(character) ?? character).join("")
    : text;
}
