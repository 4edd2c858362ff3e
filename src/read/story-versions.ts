import type { Agency } from "../model/agency.ts";
import type { Instant } from "../model/instant.ts";
import type { StoryVersion } from "../model/story-version.ts";
import { copyFrom, oldCopy } from "./copy.ts";
import type { FileState } from "./file-states.ts";
import type { StoryDraft } from "./story-draft.ts";
import { decodeText } from "./text-file.ts";

/**
 * The versions of one story, oldest first; empty where there is only the one that stands. States of its file that bear
 * another id are of another story, and so is what lies before them; an id that follows from a file's name may change
 * with the name where nothing else did.
 *
 * @param states newest first.
 * @param bytesOf the bytes of a blob; undefined where they are not to be read.
 */
export function storyVersions(
  draft: StoryDraft,
  states: readonly FileState[],
  bytesOf: (blob: string) => Uint8Array | undefined,
  agencies: ReadonlyMap<string, Agency>,
): readonly StoryVersion[] {
  const [newest] = states;
  const committed = newest !== undefined && isDraft(draft, newest.blob === null ? undefined : bytesOf(newest.blob));
  const older = committed ? states.slice(1) : states;
  if (older.length === 0) return [];

  const standing = copyFrom(draft.raw, draft.text.body, draft.agency);
  const versions: StoryVersion[] = [{ kind: "copy", at: committed ? newest.at : null, until: null, copy: standing }];
  let until: Instant | null = committed ? newest.at : null;
  let { id } = draft;
  let moved = committed && newest.moved;
  for (const { at, file, blob, moved: moving } of older) {
    const bytes = blob === null ? undefined : bytesOf(blob);
    const old = bytes === undefined ? null : oldCopy(bytes, file, agencies);
    if (old?.kind === "copy") {
      if (old.id !== id && !moved) break;
      id = old.id;
      versions.push({ kind: "copy", at, until, copy: old.copy });
    } else if (old?.kind === "kill") {
      versions.push({ kind: "kill" });
    }
    moved = moving;
    // Clocks of committers differ: of the later commits the earliest counts.
    until = until === null || at.epoch < until.epoch ? at : until;
  }
  return versions.length === 1 ? [] : versions.reverse();
}

function isDraft({ source }: StoryDraft, bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) return false;
  const text = decodeText(bytes, source.file);
  return text.kind === "ok" && text.value.text === source.text;
}
