/** What may stand before the root element: white space, a declaration, comments, instructions, a DOCTYPE. */
const before = /(?:\s+|<\?[^>]{0,2000}\?>|<!--[\s\S]{0,20000}?-->|<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,20000}\]\s*)?>)/y;

/** The name of the root element of a text that looks like XML, without its prefix; null where it does not. Quick. */
export function rootName(text: string): string | null {
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (let steps = 0; steps < 100; steps++) {
    before.lastIndex = at;
    const found = before.exec(text);
    if (found === null) break;
    at = before.lastIndex;
  }
  const root = /<(?:[\w.-]{1,60}:)?([\w.-]{1,60})/y;
  root.lastIndex = at;
  return root.exec(text)?.[1] ?? null;
}
