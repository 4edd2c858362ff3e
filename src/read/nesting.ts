import { Lexer } from "yaml";

/** How many lists and groups may stand inside each other. */
export const deepest = 64;

/** What can open a level: a bracket, or the mark of an entry that another entry may follow on the same line. */
const opener = /[[{]|[-?](?=\s)/g;

/**
 * Where a text of YAML or JSON opens more levels than `deepest`, as an offset into it; null where it does not. The
 * parser calls itself for each level, and a process whose stack it fills up ends without a word.
 */
export function tooDeepAt(text: string): number | null {
  if ((text.match(opener)?.length ?? 0) <= deepest) return null;
  let flow = 0;
  let entries = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") flow++;
    else if (lexeme === "]" || lexeme === "}") flow--;
    else if (lexeme === "-" || lexeme === "?") entries++;
    else if (lexeme === "\n") entries = 0;
    if (flow > deepest || entries > deepest) return offset;
    // Marks between the lexemes, such as the start of a scalar, are not characters of the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(lexeme)) offset += lexeme.length;
  }
  return null;
}
