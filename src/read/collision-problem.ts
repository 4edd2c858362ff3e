import { ninjsPath } from "../model/address.ts";
import type { Problem } from "../model/problem.ts";
import type { Collision } from "./collisions.ts";
import { problemAt } from "./source-text.ts";
import type { StoryDraft } from "./story-draft.ts";
import type { Path } from "./yaml-map.ts";

/** A collision as a problem of the story that came later. */
export function collisionProblem({ source, text, raw, path }: StoryDraft, { claim, owner }: Collision): Problem {
  const at = (place: Path) => text.front.valueAt(place);
  if (claim === "id") {
    return problemAt(source, at(raw.id === undefined ? ["headline"] : ["id"]), {
      code: "duplicate-id",
      message: `The id is already taken by ${owner}.`,
      remedy: "Give the story an id of its own; an id names one story for ever.",
    });
  }
  const url = claim === "url" ? path : claim === "ninjs" ? ninjsPath(path) : (raw.aliases?.[claim.alias] ?? "");
  const own: Path = raw.slug === undefined ? ["headline"] : ["slug"];
  return problemAt(source, at(typeof claim === "string" ? own : ["aliases", claim.alias]), {
    code: "duplicate-url",
    message: `The URL ${url} is already taken by ${owner}.`,
    remedy: "Give one of the two another slug, date or alias; letter case does not tell URLs apart.",
  });
}
