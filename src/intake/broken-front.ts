/**
 * A story file whose front matter cannot be read, with the order to kill the story in it: a kill does not wait for a
 * mistake to be mended. Null where the file has no front matter at all.
 */
export function frontWithKill(text: string): string | null {
  const opening = /^---[^\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const end = rest.search(/^---[ \t]*$/m);
  const front = end === -1 ? rest : rest.slice(0, end);
  return `${opening}status: canceled\n${front.replace(/^status[ \t]*:.*\n?/gm, "")}${end === -1 ? "" : rest.slice(end)}`;
}
