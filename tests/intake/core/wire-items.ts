import type { ReadItem, WireItem } from "../../../src/intake/wire-item.ts";

/** An item of a made-up supplier, with what a test says about it. */
export function wireItem(given: Partial<WireItem> = {}): ReadItem {
  const item: WireItem = {
    format: "ninjs",
    uri: "urn:newsml:wire.example:20220817:TX-KFOR-1",
    version: 1,
    status: "usable",
    signal: null,
    headline: "Force ready",
    summary: null,
    byline: null,
    slugline: null,
    place: "Brussels",
    timeZone: null,
    provider: "TST",
    created: at("2022-08-17T16:18:57Z"),
    versionCreated: at("2022-08-17T16:18:57Z"),
    embargoed: null,
    licenceExpires: null,
    urgency: null,
    language: "en",
    keywords: ["space"],
    subjects: [],
    rights: null,
    ednote: null,
    advisory: null,
    pictures: [],
    body: paragraphs("The force is ready."),
    ...given,
  };
  return { item, warnings: [] };
}

export function at(iso: string) {
  return { epoch: Date.parse(iso) };
}

export function paragraphs(...texts: readonly string[]): WireItem["body"] {
  return texts.map((text) => ({ kind: "paragraph", inlines: [{ kind: "text", text }] }));
}
