import { ninjsPath, urlKey } from "../model/address.ts";
import type { Problem } from "../model/problem.ts";
import type { Section } from "../model/section.ts";
import { isPortalFile } from "./portal-files.ts";
import { problemAt } from "./source-text.ts";
import type { StoryDraft } from "./story-draft.ts";
import type { Path } from "./yaml-map.ts";

/**
 * Stories that want the same URL, alias or id as another. The first by file name keeps it, each later one is a problem
 * that names the first. Letter case does not make two URLs: many hosts and disks take them for one.
 */
export function collisionsOf(
  drafts: readonly StoryDraft[],
  sections: readonly Section[],
): ReadonlyMap<StoryDraft, readonly Problem[]> {
  const urls = new Map<string, string>();
  const ids = new Map<string, string>();
  const found = new Map<StoryDraft, Problem[]>();

  const claim = (taken: Map<string, string>, key: string, draft: StoryDraft, path: Path, what: string) => {
    const owner = taken === urls && isPortalFile(key, sections) ? "the portal itself" : taken.get(key);
    if (owner === undefined) {
      taken.set(key, draft.file);
      return;
    }
    const problem = problemAt(draft.source, draft.text.front.valueAt(path), {
      code: what === "id" ? "duplicate-id" : "duplicate-url",
      message: `The ${what} is already taken by ${owner}.`,
      remedy:
        what === "id"
          ? "Give the story an id of its own; an id names one story for ever."
          : "Give one of the two another slug, date or alias; letter case does not tell URLs apart.",
    });
    found.set(draft, [...(found.get(draft) ?? []), problem]);
  };

  for (const draft of drafts) {
    claim(urls, urlKey(draft.path), draft, draft.raw.slug === undefined ? ["headline"] : ["slug"], `URL ${draft.path}`);
    if (draft.agency?.machineReadable === true) {
      const beside = ninjsPath(draft.path);
      claim(urls, urlKey(beside), draft, draft.raw.slug === undefined ? ["headline"] : ["slug"], `URL ${beside}`);
    }
    claim(ids, draft.id, draft, draft.raw.id === undefined ? ["headline"] : ["id"], "id");
  }
  // Aliases come last, so that a page always outranks a redirect.
  for (const draft of drafts) {
    draft.raw.aliases?.forEach((alias, index) => {
      claim(urls, urlKey(alias), draft, ["aliases", index], `URL ${alias}`);
    });
  }
  return found;
}
