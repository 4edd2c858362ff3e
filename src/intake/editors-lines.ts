import { advisoryText, isAdvisoryLine } from "./advisory-line.ts";
import { textOfBlocks } from "./block-text.ts";
import type { Block, Inline } from "./body.ts";
import { bylineOf } from "./body-byline.ts";
import { endsCopy, isBareContact, isDeskLine } from "./desk-contact.ts";
import { embargoIn } from "./embargo-line.ts";
import { cutSignOff, isSignOff } from "./sign-off.ts";
import { withSubheads } from "./subhead.ts";

/** A body with what was not meant for readers taken out, word for word, and where it went. */
export interface ReadersCopy {
  readonly body: readonly Block[];
  /** Who wrote it, without "By"; null where the body does not say. */
  readonly byline: string | null;
  /** What changed: `RECASTS with casualties`; null where the body does not say. */
  readonly advisory: string | null;
  /** Until when a line of the body holds it back: ISO 8601, `held` where no instant is sure, null where there is no such line. */
  readonly embargo: string | "held" | null;
  /** For `ednote`: sign-off, numbers of desks, notes to editors; in the order of the body. */
  readonly notes: readonly string[];
}

/** How many blocks from the start advisory lines, notes and bylines are looked for in. */
const opening = 5;

/**
 * Takes lines for editors out of a body: advisory lines, embargoes, notes and a byline at its start; desk sign-off, numbers of desks
 * and notes at its end. A line goes only when the whole paragraph is one, so ordinary copy stays as it is. What desks
 * mark as a subhead, `- Offices destroyed -`, becomes a heading.
 */
export function withoutEditorsLines(blocks: readonly Block[]): ReadersCopy {
  const { body: copy, notes: hidden } = cutAtEndOfCopy(blocks);
  const start = takeOpening(copy);
  const end = takeClosing(start.body);
  return { ...start, body: withSubheads(end.body), notes: [...start.notes, ...end.notes, ...hidden] };
}

/** An editor's note from its parts: those that say something, one a line; null where none does. */
export function joinedNotes(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null && part !== "");
  return said.length === 0 ? null : [...new Set(said)].join("\n");
}

function cutAtEndOfCopy(blocks: readonly Block[]): { body: readonly Block[]; notes: readonly string[] } {
  const end = blocks.findIndex((block) => endsCopy(lineOf(block) ?? ""));
  if (end === -1) return { body: blocks, notes: [] };
  return { body: blocks.slice(0, end), notes: [textOfBlocks(blocks.slice(end))] };
}

function takeOpening(blocks: readonly Block[]): ReadersCopy {
  const body: Block[] = [];
  const notes: string[] = [];
  const advisories: string[] = [];
  let byline: string | null = null;
  let embargo: string | null = null;
  for (const [index, block] of blocks.entries()) {
    const line = index < opening ? lineOf(block) : null;
    const writer: string | null = line === null || byline !== null ? null : bylineOf(line);
    if (writer !== null) byline = writer;
    else if (line !== null && isAdvisoryLine(line)) advisories.push(advisoryText(line));
    else if (line !== null && embargoIn(line) !== null) {
      embargo = later(embargo, embargoIn(line));
      notes.push(line);
    } else if (line !== null && isDeskLine(line)) notes.push(line);
    else body.push(block);
  }
  return { body, byline, advisory: advisories.length === 0 ? null : advisories.join("; "), embargo, notes };
}

/** Of two embargoes the stricter. */
function later(one: string | null, other: string | null): string | null {
  if (one === "held" || other === "held") return "held";
  return (
    [one, other]
      .filter((each) => each !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function takeClosing(blocks: readonly Block[]): { body: readonly Block[]; notes: readonly string[] } {
  let end = blocks.length;
  let certain = blocks.length;
  for (; end > 0; end -= 1) {
    const line = lineOf(blocks[end - 1]);
    if (line === null) break;
    if (isSignOff(line) || isDeskLine(line)) certain = end - 1;
    else if (!isBareContact(line)) break;
  }
  // A number that stands above the lines for editors belongs to them; one with no such line below or beside it does not.
  const from = certain === blocks.length ? certain : end;
  const notes = blocks.slice(from).map((block) => textOfBlocks([block]).trim());
  const { body, signOff } = cutLastLine(blocks.slice(0, from));
  return { body, notes: signOff === null ? notes : [signOff, ...notes] };
}

/** Cuts a sign-off from behind the last paragraph's text, or from its last line. */
function cutLastLine(blocks: readonly Block[]): { body: readonly Block[]; signOff: string | null } {
  const last = blocks.at(-1);
  if (last?.kind !== "paragraph") return { body: blocks, signOff: null };
  const text = last.inlines.at(-1);
  if (text?.kind !== "text") return { body: blocks, signOff: null };
  const before = last.inlines.slice(0, -1);
  if (before.at(-1)?.kind === "break" && isSignOff(text.text.trim())) {
    return { body: [...blocks.slice(0, -1), paragraph(before.slice(0, -1))], signOff: text.text.trim() };
  }
  const cut = cutSignOff(text.text.trimEnd());
  if (cut === null) return { body: blocks, signOff: null };
  return {
    body: [...blocks.slice(0, -1), paragraph([...before, { kind: "text", text: cut.copy }])],
    signOff: cut.signOff,
  };
}

function paragraph(inlines: readonly Inline[]): Block {
  return { kind: "paragraph", inlines };
}

/** The text of a block that is one paragraph of one line; null for any other. */
function lineOf(block: Block | undefined): string | null {
  if (block?.kind !== "paragraph") return null;
  const text = textOfBlocks([block]).trim();
  return text === "" || text.includes("\n") ? null : text;
}
