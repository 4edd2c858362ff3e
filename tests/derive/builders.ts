import fc from "fast-check";
import { storyPath } from "../../src/model/address.ts";
import type { Agency } from "../../src/model/agency.ts";
import type { Edition } from "../../src/model/edition.ts";
import { noFingerprint } from "../../src/model/fingerprint.ts";
import type { Html } from "../../src/model/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { RailItem } from "../../src/model/rail.ts";
import type { Section } from "../../src/model/section.ts";
import type { PageSizes, Site } from "../../src/model/site.ts";
import { compareStories, type Story, statuses } from "../../src/model/story.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { plainContract, plainSettings } from "../contract.ts";

export const hour = 60 * 60 * 1000;
export const day = 24 * hour;

/** An instant written in ISO 8601 with its offset. */
export function at(text: string): Instant {
  return { epoch: Date.parse(text) };
}

export const noon = at("2022-08-17T12:00:00Z");

export function later(instant: Instant, milliseconds: number): Instant {
  return { epoch: instant.epoch + milliseconds };
}

export function sectionWith(id: string): Section {
  return { id, title: id.toUpperCase(), description: "" };
}

export const space = sectionWith("space");
export const energy = sectionWith("energy");

export function agencyWith(parts: Partial<Agency> & { readonly id: string }): Agency {
  return {
    name: parts.id,
    label: parts.id.toUpperCase(),
    url: null,
    notice: "All rights reserved.",
    datelineFormat: null,
    licenceDays: null,
    ...plainContract,
    ...parts,
  };
}

export const sizes: PageSizes = { front: 10, list: 4, archive: 6, rail: 3, feed: 5, related: 3 };

export function siteWith(parts: Partial<Site> = {}): Site {
  return {
    title: "The Wire",
    tagline: "News as it arrives",
    description: "A portal for tests.",
    origin: "https://wire.example",
    prefix: "/",
    language: "en",
    timeZone: "UTC",
    rails: [],
    permalink: "/{year}/{month}/{day}/{slug}.html",
    tagAuthority: "wire.example,2022",
    ...plainSettings,
    publisher: {
      name: "The Wire",
      url: null,
      email: null,
      foundingDate: null,
      sameAs: [],
      correctionsPolicy: null,
      ethicsPolicy: null,
      ownershipFundingInfo: null,
      masthead: null,
    },
    ads: [],
    pageSizes: sizes,
    securityContact: "mailto:security@wire.example",
    ...parts,
  };
}

/** A story that is public at noon unless its parts say otherwise; `topicNames` are written as an author would. */
export function storyWith({
  topicNames = [],
  ...parts
}: Partial<Story> & { readonly slug: string; readonly topicNames?: readonly string[] }): Story {
  const story = {
    id: parts.slug,
    file: `articles/${parts.slug}.md`,
    headline: `Headline of ${parts.slug}`,
    kicker: null,
    byline: null,
    summary: "A summary.",
    section: space,
    agency: null,
    place: null,
    timeZone: "UTC",
    date: noon,
    updated: null,
    version: 1,
    status: statuses[0],
    embargoed: null,
    licenceExpires: null,
    urgency: null,
    topics: topicNames.map(topicNamed),
    corrections: [],
    aliases: [],
    image: null,
    language: "en",
    sponsored: false,
    body: html("<p>A body.</p>"),
    bodyPictures: [],
    links: [],
    words: 2,
    keys: { listed: noFingerprint, whole: noFingerprint },
    ...parts,
  };
  const path = storyPath("/{year}/{month}/{day}/{slug}.html", "UTC", {
    ...story,
    section: story.section.id,
    agency: story.agency?.id ?? null,
  });
  return { path, ...story };
}

/** An edition in the order that readers of files keep: newest first. */
export function editionWith(parts: Partial<Edition>): Edition {
  return {
    site: siteWith(),
    sections: [space, energy],
    agencies: [],
    rails: [],
    histories: new Map(),
    ...parts,
    stories: [...(parts.stories ?? [])].sort(compareStories),
  };
}

export function ownItem(path: string): RailItem {
  return { id: `item of ${path}`, title: `To ${path}`, link: { kind: "own", path }, published: null };
}

export function awayItem(url: string): RailItem {
  return { id: `item of ${url}`, title: `To ${url}`, link: { kind: "away", url }, published: null };
}

export function slugsOf(stories: readonly Story[]): readonly string[] {
  return stories.map((story) => story.slug);
}

const topicPool = ["NATO", "Kosovo", "Moon", "Mars", "Oil", "Gas"];

/**
 * Some stories of the days around noon, few enough instants for many ties, and by default all public at noon; `anyFate`
 * adds killed, withheld, embargoed and expired ones.
 */
export function someStories({ anyFate, most = 40 }: { readonly anyFate: boolean; readonly most?: number }) {
  const around = fc.integer({ min: -3, max: 3 }).map((hours) => later(noon, hours * hour));
  const parts = fc.record({
    hours: fc.integer({ min: -12, max: 2 }),
    section: fc.constantFrom(space, energy),
    topicNames: fc.subarray(topicPool),
    status: anyFate ? fc.constantFrom(...statuses) : fc.constant(statuses[0]),
    embargoed: anyFate ? fc.option(around) : fc.constant(null),
    licenceExpires: anyFate ? fc.option(around) : fc.constant(null),
  });
  return fc
    .array(parts, { maxLength: most })
    .map((list) =>
      list.map(({ hours, ...rest }, index) =>
        storyWith({ slug: `s${index}`, date: later(noon, hours * hour * 6), ...rest }),
      ),
    );
}

/** Test bodies are trusted by decree. */
function html(text: string): Html {
  if (isHtml(text)) return text;
  throw new Error("unreachable");
}

function isHtml(_text: string): _text is Html {
  return true;
}
