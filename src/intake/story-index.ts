import { parse } from "yaml";
import type { Shelf } from "./shelf.ts";

/** Finds the files of imported stories by the name of their item, wherever authors have moved them. */
export interface StoryIndex {
  /** The first file by name whose `source.uri` is this. */
  find(uri: string): string | null;
}

/** Reads the stories of a shelf when it is first asked, and never again: what is written later is in the records. */
export function storyIndex(shelf: Shelf): StoryIndex {
  let files: Map<string, string> | null = null;
  return {
    find(uri) {
      files ??= indexed(shelf);
      return files.get(uri) ?? null;
    },
  };
}

function indexed(shelf: Shelf): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of shelf.stories()) {
    const bytes = shelf.read(name);
    const uri = bytes === null ? null : sourceUri(Buffer.from(bytes).toString("utf8"));
    if (uri !== null && !files.has(uri)) files.set(uri, name);
  }
  return files;
}

/** The `source.uri` of a story file; null where it has none. The rest of the front matter need not be sound. */
export function sourceUri(text: string): string | null {
  const end = text.indexOf("\n---", 3);
  const front = text.slice(0, end === -1 ? 65_536 : end + 1);
  const block = /^source:(?:[ \t]*\{([^\n]*)\}|[ \t]*\n((?:[ \t]+[^\n]*\n?)*))/m.exec(front);
  const value = /(?:^|[\s,{])uri:[ \t]*([^\n]+)/.exec(block?.[1] ?? block?.[2] ?? "")?.[1];
  if (value === undefined) return null;
  const written = block?.[1] === undefined ? value : (/^"(?:[^"\\]|\\.)*"|^'[^']*'|^[^,]*/.exec(value)?.[0] ?? "");
  try {
    const parsed: unknown = parse(written.trim(), { schema: "core" });
    return typeof parsed === "string" ? parsed : null;
  } catch {
    return null;
  }
}
