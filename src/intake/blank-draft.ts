import { emptyBody } from "./markup-body.ts";
import type { WireDraft } from "./wire-draft.ts";
import type { WireFormat } from "./wire-item.ts";

/** A draft that says nothing yet. */
export function blankDraft(format: WireFormat, uri: string): WireDraft {
  return {
    format,
    uri,
    version: null,
    status: "usable",
    signal: null,
    headline: null,
    summary: null,
    byline: null,
    slugline: null,
    place: null,
    provider: null,
    created: null,
    versionCreated: null,
    embargoed: null,
    licenceExpires: null,
    urgency: null,
    language: null,
    keywords: [],
    subjects: [],
    rights: [],
    ednotes: [],
    advisory: null,
    pictures: [],
    body: emptyBody,
    warnings: [],
  };
}
