import { posix } from "node:path";
import type { Picture } from "../model/picture.ts";
import type { Problem } from "../model/problem.ts";
import type { StoryText } from "./front-matter.ts";
import { type RenderedBody, renderBody } from "./markdown.ts";
import type { MarkdownContext } from "./markdown-context.ts";
import { holdsUnprintable, isSuspicious, plainLines } from "./plain-text.ts";
import { type Complaint, problemAt, type SourceText, type Stretch } from "./source-text.ts";
import type { Surroundings } from "./surroundings.ts";

/** A story file whose body is to be read; its front matter need not be sound. */
export interface StoryFile {
  readonly file: string;
  readonly source: SourceText;
  readonly text: StoryText;
  readonly sponsored: boolean;
}

export interface StoryBody extends RenderedBody {
  /** In the order of the body. */
  readonly pictures: readonly Picture[];
  readonly problems: readonly Problem[];
}

export function readBody(
  { file, source, text, sponsored }: StoryFile,
  { site, storyPath, isPaid, picture: pictureAt }: Surroundings,
): StoryBody {
  const problems: Problem[] = [];
  const found: Picture[] = [];
  const context: MarkdownContext = {
    site,
    sponsored,
    isPaid,
    storyPath: (relative) => storyPath(posix.normalize(posix.join(posix.dirname(file), relative))),
    picture: (src, alt, caption) => {
      const picture = pictureAt(file, src, { alt, caption, credit: null });
      if (!("code" in picture)) found.push(picture);
      return picture;
    },
    complain: (line, word, complaint) => {
      const stretch = stretchOf(word, source.text, text.bodyStart + offsetOfLine(text.body, line));
      problems.push(problemAt(source, stretch, complaint));
    },
  };
  // One look at the whole file: most files hold nothing that would have to be taken out.
  const suspicious = isSuspicious(source.text);
  const body = renderBody(suspicious ? plainLines(text.body) : text.body, context);
  const hidden = suspicious && holdsUnprintable(source.text) ? source.text.search(/[^\n\t\P{Cc}]/u) : -1;
  if (hidden !== -1) problems.push(problemAt(source, { start: hidden, end: hidden + 1 }, unprintable));
  return { ...body, pictures: found, problems };
}

/** Where words stand first behind a place; the place itself where they do not. */
function stretchOf(words: string, text: string, from: number): Stretch {
  const start = words === "" ? -1 : text.indexOf(words, from);
  return start === -1 ? { start: from, end: from + 1 } : { start, end: start + words.length };
}

function offsetOfLine(text: string, line: number): number {
  let offset = 0;
  for (let passed = 0; passed < line; passed++) {
    const end = text.indexOf("\n", offset);
    if (end === -1) return offset;
    offset = end + 1;
  }
  return offset;
}

const unprintable: Complaint = {
  severity: "warning",
  code: "unprintable",
  message: "A control character stands here that no reader can see; it is left out.",
  remedy: "Remove it; many editors can show it.",
};
