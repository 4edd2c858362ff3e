import { frontWithKill } from "./broken-front.ts";
import { mergeEdits, type StoryParts } from "./edit-merge.ts";
import type { FoundStory } from "./found-story.ts";
import { storyText } from "./front-writer.ts";
import { frontOf, type ItemState } from "./item-state.ts";
import { parseStoryFile } from "./story-file.ts";
import type { WireWarning } from "./wire-item.ts";

/** The text that a file should have, or why it stays as it is. */
export type Written =
  | { readonly kind: "text"; readonly text: string; readonly warnings: readonly WireWarning[] }
  | { readonly kind: "kept"; readonly warning: WireWarning };

/** The text that the file should have, the author's edits in it. */
export function writtenText({ record, text }: FoundStory, state: ItemState, overwrite: boolean): Written {
  const wire: StoryParts = { fields: frontOf(state), body: state.content.body };
  const { version } = state.latest.rank;
  const plain = storyText(wire.fields, wire.body);
  if (text === null || overwrite) return { kind: "text", text: plain, warnings: [] };
  const base: StoryParts | null =
    record === null ? null : { fields: frontOf(record.state), body: record.state.content.body };
  if (base !== null && text === storyText(base.fields, base.body)) return { kind: "text", text: plain, warnings: [] };
  const file = parseStoryFile(text);
  if (file === null) {
    const killed = state.latest.rank.isCanceled ? frontWithKill(text) : null;
    return killed === null
      ? { kind: "kept", warning: unreadableFile }
      : { kind: "text", text: killed, warnings: [unreadableFile] };
  }
  if (base === null && !isSameVersion(file.fields.source, version)) {
    if (!state.latest.rank.isCanceled) return { kind: "kept", warning: unknownBase };
  }
  // Without a record of the last import, the same version tells what it wrote.
  const merged = mergeEdits(base ?? wire, file, wire);
  const isRevived = record?.state.latest.rank.isCanceled === true && !state.latest.rank.isCanceled;
  // The text that was killed must not come back because somebody had edited it.
  if (isRevived && merged.conflicts.length > 0) return { kind: "kept", warning: killedText };
  const conflicts = merged.conflicts.length === 0 ? [] : [conflict(merged.conflicts, version)];
  return { kind: "text", text: file.rewritten(merged.fields, merged.body), warnings: conflicts };
}

function isSameVersion(source: unknown, version: number): boolean {
  return typeof source === "object" && source !== null && "version" in source && Number(source.version) === version;
}

function conflict(names: readonly string[], version: number): WireWarning {
  const what = names.length === 1 ? `${names[0]} was` : `${names.slice(0, -1).join(", ")} and ${names.at(-1)} were`;
  return {
    code: "kept-edit",
    message: `${what} changed by hand and also by version ${version} of the wire. The file keeps what was written by hand. Compare it with the item; --overwrite takes the wire's text.`,
  };
}

const unreadableFile: WireWarning = {
  code: "unreadable-story",
  message:
    "The front matter of the story's file cannot be read, so it was not updated. Mend it (npm run check) and import again.",
};

const unknownBase: WireWarning = {
  code: "unknown-base",
  message:
    "The story was imported where nothing is remembered of it here, so nobody can tell what was changed by hand; its file stays. Import the version that it was made from first, or use --overwrite.",
};

const killedText: WireWarning = {
  code: "killed-text",
  message:
    "The story was killed and has come back, but its file was changed by hand before; it stays killed. Compare it with the item; --overwrite takes the wire's text.",
};
