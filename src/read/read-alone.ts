import type { ReadStory } from "../model/story-memory.ts";
import { finishStory } from "./story.ts";
import { type Desk, draftStory } from "./story-draft.ts";

/**
 * Reads a story file without the rest of the newsroom, as most stories can be. Null where that is not enough: the
 * story links to another or has pictures, or something is wrong with it.
 */
export function readAlone(root: string, file: string, desk: Desk): ReadStory | null {
  const drafted = draftStory(root, file, desk);
  if (drafted.kind === "failed" || drafted.value.raw.image !== undefined) return null;
  const { story, problems, answers } = finishStory(drafted.value, desk, {
    site: desk.site,
    storyPath: () => null,
    isPaid: () => false,
    picture: () => unseen,
  });
  if (problems.length > 0 || answers.length > 0) return null;
  return { story, blob: drafted.value.blob, answers: [], warnings: [] };
}

const unseen = { code: "unseen", message: "", remedy: "" };
