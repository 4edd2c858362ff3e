import type { CommitPlaces } from "../press/commit.ts";
import type { StateFolder } from "../press/state-folder.ts";

export function commitPlaces(state: StateFolder): CommitPlaces {
  return { journal: state.journal, notes: state.root };
}
