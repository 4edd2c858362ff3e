import { storyEntry } from "../../src/derive/feed-entries.ts";
import type { Agency } from "../../src/model/agency.ts";
import type { Assets } from "../../src/model/assets.ts";
import type { Feed } from "../../src/model/feed.ts";
import { noFingerprint } from "../../src/model/fingerprint.ts";
import type { GoneStory } from "../../src/model/gone.ts";
import type { Html } from "../../src/model/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { Section } from "../../src/model/section.ts";
import type { Site } from "../../src/model/site.ts";
import type { Story } from "../../src/model/story.ts";
import { topicNamed } from "../../src/model/topic.ts";
import { plainContract, plainSettings } from "../contract.ts";

export function at(text: string): Instant {
  return { epoch: Date.parse(text) };
}

export const space: Section = { id: "space", title: "Space", description: "News from orbit." };

export const afp: Agency = {
  id: "afp",
  name: "Agence France-Presse",
  label: "AFP",
  url: "https://www.afp.com/",
  notice: "All rights reserved. © Agence France-Presse.",
  datelineFormat: null,
  licenceDays: null,
  ...plainContract,
};

export const picture: Picture = {
  file: "articles/2022/08/kfor.jpg",
  hash: "0123456789abcdef",
  format: "jpeg",
  width: 2400,
  height: 1600,
  alt: "Soldiers at a checkpoint",
  caption: "A patrol in Mitrovica",
  credit: "AFP / A. Photographer",
};

export function siteWith(changes: Partial<Site> = {}): Site {
  return {
    title: "SpaceWar.com",
    tagline: "Your World At War",
    description: "Military space news.",
    origin: "https://www.spacewar.com",
    prefix: "/",
    language: "en",
    timeZone: "Europe/Brussels",
    rails: [],
    permalink: "/{year}/{month}/{day}/{slug}.html",
    tagAuthority: "spacewar.com,2002",
    ...plainSettings,
    publisher: {
      name: "Space Media Network",
      url: "https://www.spacewar.com/about",
      email: "desk@spacewar.com",
      foundingDate: "1995",
      sameAs: ["https://social.example/@spacewar"],
      correctionsPolicy: "https://www.spacewar.com/corrections/",
      ethicsPolicy: "https://www.spacewar.com/ethics",
      ownershipFundingInfo: "https://www.spacewar.com/owners",
      masthead: "https://www.spacewar.com/masthead",
    },
    ads: [],
    pageSizes: { front: 10, list: 20, archive: 50, rail: 3, feed: 20, related: 4 },
    securityContact: "mailto:security@spacewar.com",
    ...changes,
  };
}

export function storyWith(changes: Partial<Story> = {}): Story {
  return {
    id: "kfor-ready",
    slug: "kfor-ready",
    path: "/2022/08/17/kfor-ready.html",
    file: "articles/2022/08/kfor-ready.md",
    headline: "KFOR ready to act & protect",
    kicker: "NATO",
    byline: "Jan Novák",
    summary: "The force said it was < 24 hours from ready.",
    section: space,
    agency: afp,
    place: "Brussels",
    timeZone: "Europe/Brussels",
    date: at("2022-08-17T16:18:57Z"),
    updated: at("2022-08-18T08:00:00Z"),
    version: 3,
    status: "usable",
    embargoed: null,
    licenceExpires: at("2023-08-17T16:18:57Z"),
    urgency: 4,
    topics: [topicNamed("NATO"), topicNamed("Kosovo")],
    corrections: [
      { date: at("2022-08-18T08:00:00Z"), kind: "correction", text: "An earlier version misspelt a name." },
    ],
    aliases: [],
    image: picture,
    language: "en",
    sponsored: false,
    body: "<p>The force said it was ready.</p>" as Html,
    bodyPictures: [],
    links: [],
    words: 6,
    keys: { listed: noFingerprint, whole: noFingerprint },
    ...changes,
  };
}

/** A story of our own desk that says nothing it need not say. */
export const bareStory: Story = storyWith({
  id: "bare",
  slug: "bare",
  path: "/2022/08/16/bare.html",
  headline: "Nothing happened",
  kicker: null,
  byline: null,
  summary: "",
  agency: null,
  place: null,
  date: at("2022-08-16T00:00:00Z"),
  updated: null,
  version: 1,
  licenceExpires: null,
  topics: [],
  corrections: [],
  image: null,
});

export function feedOf(stories: readonly Story[], changes: Partial<Feed> = {}): Feed {
  const entries = stories.map(storyEntry);
  return {
    title: "SpaceWar.com: Space",
    description: "News from orbit.",
    base: "/space/",
    entries,
    deleted: [],
    ...changes,
  };
}

/** A killed story that stood at some paths. */
export function goneFrom(paths: readonly string[]): GoneStory {
  return { id: "killed", version: 2, section: "space", topics: [], paths, when: at("2022-08-19T00:00:00Z") };
}

export const assets: Assets = {
  styles: {
    story: { css: "", source: "sha256-story" },
    front: { css: "", source: "sha256-front" },
    list: { css: "", source: "sha256-list" },
  },
  preloadFonts: ["/assets/serif-01234567.woff2"],
  icon: "/assets/icon-01234567.svg",
  appleTouchIcon: { path: "/apple-touch-icon.png", size: 180 },
  manifestIcons: [
    { path: "/assets/icon-192-01234567.png", size: 192 },
    { path: "/assets/icon-512-01234567.png", size: 512 },
  ],
  card: { path: "/assets/card-01234567.png", width: 1200, height: 630 },
};
