import { parseDocument } from "yaml";
import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { tooDeepAt } from "./nesting.ts";
import { problemAt, type SourceText } from "./source-text.ts";
import { type Located, parseYaml, withValue } from "./yaml-map.ts";

/** Parses a JSON file strictly (RFC 8259), and its places through YAML, of which JSON is a part. */
export function parseJson(source: SourceText): Result<Located, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(source.text);
  } catch (error) {
    return failed([jsonProblem(source, error instanceof Error ? error.message : "")]);
  }
  const located = parseYaml(source.text.replace(/\t/g, " "));
  if (located.kind === "ok") return ok(withValue(located.value, value));
  // JSON.parse keeps the last of two equal keys without a word.
  return failed(located.error.map(({ at, complaint }) => problemAt(source, at, complaint)));
}

function jsonProblem(source: SourceText, message: string): Problem {
  const place = /position (\d+)/.exec(message)?.[1] ?? yamlErrorOffset(source.text);
  const start = place === undefined ? source.text.trimEnd().length : Number(place);
  const what = message.replace(/ in JSON at position.*$/s, "").replace(/, "[\s\S]*$/, "");
  return problemAt(
    source,
    { start, end: start + 1 },
    {
      code: "bad-json",
      message:
        source.text.trim() === "" ? "The file is empty." : `This is not JSON: ${what || "a mistake stands here"}.`,
      remedy: "Look for a missing or superfluous comma, quotation mark or bracket; JSON has no comments.",
    },
  );
}

function yamlErrorOffset(text: string): string | undefined {
  if (tooDeepAt(text) !== null) return undefined;
  const offset = parseDocument(text, { prettyErrors: false }).errors[0]?.pos[0];
  return offset === undefined ? undefined : String(offset);
}
