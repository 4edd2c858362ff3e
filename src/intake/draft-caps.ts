import type { WireDraft } from "./wire-draft.ts";
import type { WireFault } from "./wire-item.ts";

/** What the fields of one item may hold. A text on one line is a headline, a name and the like. */
export const draftCaps = { line: 10_000, text: 200_000, entries: 2_000 } as const;

/** The cap that an item's fields go over, or null. The body has caps of its own. */
export function draftOverCap(draft: WireDraft): WireFault | null {
  const lines: readonly (keyof WireDraft)[] = [
    "uri",
    "version",
    "headline",
    "byline",
    "slugline",
    "place",
    "provider",
    "created",
    "versionCreated",
    "embargoed",
    "licenceExpires",
    "urgency",
    "language",
  ];
  for (const name of lines) {
    const value = draft[name];
    if (typeof value === "string" && value.length > draftCaps.line) return fault(name, `${draftCaps.line} characters`);
  }
  const texts = [draft.summary, draft.advisory, ...draft.rights, ...draft.ednotes];
  if (texts.reduce((length, text) => length + (text?.length ?? 0), 0) > draftCaps.text) {
    return fault("summary, rights or editor's note", `${draftCaps.text} characters`);
  }
  for (const name of ["keywords", "subjects", "pictures"] as const) {
    if (draft[name].length > draftCaps.entries) return fault(name, `${draftCaps.entries} entries`);
  }
  return null;
}

function fault(name: string, cap: string): WireFault {
  return {
    kind: "refused",
    code: "over-cap",
    line: null,
    column: null,
    message: `The item's ${name} has more than ${cap}, which no news item needs.`,
    remedy: "Look at the item: it is damaged or meant to harm.",
  };
}
