import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { type Complaint, problemAt, type SourceText, type Stretch } from "./source-text.ts";
import { type Located, parseYaml, withValue } from "./yaml-map.ts";

/** A story file taken apart. Places in `front` are already offsets into the whole file. */
export interface StoryText {
  readonly front: Located;
  readonly body: string;
  /** Where the body starts, as an offset into the file. */
  readonly bodyStart: number;
}

const largestFront = 64 * 1024;

/** Splits a story file into its YAML front matter and its Markdown body. The front matter is data and never runs. */
export function splitStory(source: SourceText): Result<StoryText, readonly Problem[]> {
  const opening = /^---([^\n]*)\n/.exec(source.text);
  if (opening === null) return failed([problemAt(source, firstLine(source), missingFrontMatter(source.text))]);
  const language = (opening[1] ?? "").trim();
  if (language !== "" && !/^ya?ml$/i.test(language)) {
    return failed([problemAt(source, firstLine(source), foreignLanguage(language))]);
  }
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(source.text.slice(start));
  if (closing === null) return failed([problemAt(source, firstLine(source), unclosed)]);
  if (closing.index > largestFront) return failed([problemAt(source, firstLine(source), tooLong)]);

  const parsed = parseYaml(source.text.slice(start, start + closing.index), start);
  if (parsed.kind === "failed") {
    return failed(parsed.error.map(({ at, complaint }) => problemAt(source, at, complaint)));
  }
  const bodyStart = start + closing.index + closing[0].length;
  // Front matter without a line is a map without keys, in which every required one is missing.
  const front = withValue(parsed.value, parsed.value.value ?? {});
  return ok({ front, body: source.text.slice(bodyStart), bodyStart });
}

function firstLine(source: SourceText): Stretch {
  return { start: 0, end: source.text.indexOf("\n") };
}

function missingFrontMatter(text: string): Complaint {
  return {
    code: "no-front-matter",
    message: text.startsWith("+++") ? "The front matter is TOML." : "The story has no front matter.",
    remedy: "Start the file with a line of three hyphens, then headline, date and section in YAML, then three hyphens.",
  };
}

function foreignLanguage(language: string): Complaint {
  return {
    code: "executable-front-matter",
    message: `The front matter is written in "${language}". A story is data and is never executed.`,
    remedy: "Write the front matter in YAML, after a line of three hyphens and nothing else.",
  };
}

const unclosed: Complaint = {
  code: "no-front-matter",
  message: "The front matter is not closed.",
  remedy: "Put a line of three hyphens after the last key.",
};

const tooLong: Complaint = {
  code: "too-large",
  message: `The front matter is longer than ${largestFront} characters.`,
  remedy: "Move text into the body, below the second line of three hyphens.",
};
