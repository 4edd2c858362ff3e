import type { Agency } from "../../src/model/agency.ts";
import type { Assets } from "../../src/model/assets.ts";
import { noFingerprint } from "../../src/model/fingerprint.ts";
import type { Html } from "../../src/model/html.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Picture } from "../../src/model/picture.ts";
import type { ShownRail } from "../../src/model/rail.ts";
import type { Section } from "../../src/model/section.ts";
import type { AdSlot, Site } from "../../src/model/site.ts";
import type { Story } from "../../src/model/story.ts";
import type { Frame } from "../../src/view/layouts/frame.ts";
import { plainContract, plainSettings } from "../contract.ts";

export function at(iso: string): Instant {
  return { epoch: Date.parse(iso) };
}

/** Stands in for the Markdown renderer. */
export function body(markup: string): Html {
  return markup as Html;
}

export const military: Section = { id: "military", title: "Military", description: "Forces and their missions." };
export const space: Section = { id: "space", title: "Space", description: "" };

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

export const ad: AdSlot = {
  placement: "story",
  label: "ADVERTISEMENT",
  width: 728,
  height: 90,
  content: { kind: "empty" },
};

export function makeSite(changes: Partial<Site> = {}): Site {
  return {
    title: "SpaceWar.com",
    tagline: "Your World At War",
    description: "News of the military and of space.",
    origin: "https://www.spacewar.example",
    prefix: "/",
    language: "en",
    timeZone: "UTC",
    rails: [],
    permalink: "/{year}/{month}/{day}/{slug}.html",
    tagAuthority: "spacewar.example,2002",
    ...plainSettings,
    publisher: {
      name: "Space Media Network",
      url: "https://www.spacemedia.example/",
      email: "desk@spacewar.example",
      foundingDate: "1995",
      sameAs: [],
      correctionsPolicy: "/policies/corrections.html",
      ethicsPolicy: null,
      ownershipFundingInfo: null,
      masthead: null,
    },
    ads: [ad],
    pageSizes: { front: 30, list: 30, archive: 100, rail: 3, feed: 30, related: 5 },
    securityContact: "mailto:security@spacewar.example",
    ...changes,
  };
}

const assets: Assets = {
  styles: {
    story: { css: "body{margin:0}", source: "sha256-AAAA" },
    front: { css: "body{margin:1px}", source: "sha256-BBBB" },
    list: { css: "body{margin:2px}", source: "sha256-CCCC" },
  },
  preloadFonts: ["/assets/text-core.woff2"],
  icon: "/assets/icon.svg",
  appleTouchIcon: { path: "/apple-touch-icon.png", size: 180 },
  manifestIcons: [],
  card: { path: "/assets/card.png", width: 1200, height: 630 },
};

export function makeFrame(changes: Partial<Frame> = {}): Frame {
  return { site: makeSite(), sections: [military, space], assets, preview: null, ...changes };
}

export function makeStory(changes: Partial<Story> = {}): Story {
  return {
    id: "kfor-ready",
    slug: "kfor-ready",
    path: "/2022/08/17/kfor-ready.html",
    file: "articles/2022/08/kfor-ready.md",
    headline: "KFOR is ready to step in",
    kicker: "Kosovo",
    byline: "Jane Doe",
    summary: "The force says that it is ready.",
    section: military,
    agency: afp,
    place: "Brussels",
    timeZone: "Europe/Brussels",
    date: at("2022-08-17T16:18:57Z"),
    updated: null,
    version: 1,
    status: "usable",
    embargoed: null,
    licenceExpires: null,
    urgency: null,
    topics: [{ name: "NATO", slug: "nato" }],
    corrections: [],
    aliases: [],
    image: null,
    language: "en",
    sponsored: false,
    body: body("<p>The force is ready.</p>"),
    bodyPictures: [],
    links: [],
    words: 4,
    keys: { listed: noFingerprint, whole: noFingerprint },
    ...changes,
  };
}

export function makePicture(changes: Partial<Picture> = {}): Picture {
  return {
    file: "articles/2022/08/kfor.jpg",
    hash: "0123456789abcdef",
    format: "jpeg",
    width: 1600,
    height: 1067,
    alt: "Soldiers on a bridge",
    caption: "A patrol in Mitrovica.",
    credit: "Sample / Desk",
    ...changes,
  };
}

export function makeRail(id: string, changes: Partial<ShownRail> = {}): ShownRail {
  return {
    id,
    title: `News of ${id}`,
    home: { kind: "away", url: `https://${id}.example/` },
    items: [
      {
        id: `${id}-1`,
        title: `A headline of ${id}`,
        link: { kind: "away", url: `https://${id}.example/1` },
        published: null,
      },
    ],
    ...changes,
  };
}
