import type { Permission } from "./agency.ts";

/** What the publisher grants for its own texts; agencies say it for theirs. */
export interface OwnRights {
  /** The notice under stories of no agency. */
  readonly notice: string;
  readonly mining: Permission;
  readonly aiTraining: Permission;
  readonly usageInfo: string | null;
  readonly acquireLicensePage: string | null;
}

/** One line of `trust.txt`: a relation of this site and the address at its other end. */
export interface TrustEntry {
  readonly relation:
    | "member"
    | "belongto"
    | "control"
    | "controlledby"
    | "social"
    | "vendor"
    | "customer"
    | "disclosure"
    | "contact";
  readonly url: string;
}

/** Facts about the publisher, printed in the footer and told to machines. Absent facts are null. */
export interface Publisher {
  readonly name: string;
  readonly url: string | null;
  readonly email: string | null;
  readonly foundingDate: string | null;
  readonly sameAs: readonly string[];
  readonly correctionsPolicy: string | null;
  readonly ethicsPolicy: string | null;
  readonly ownershipFundingInfo: string | null;
  readonly masthead: string | null;
}

/** What stands in an advertisement slot. Its size is known before it loads, so that nothing moves. */
export type AdContent =
  | { readonly kind: "empty" }
  | { readonly kind: "picture"; readonly src: string; readonly alt: string; readonly href: string }
  | { readonly kind: "frame"; readonly src: string };

export const adPlacements = ["story", "front", "section"] as const;

export type AdPlacement = (typeof adPlacements)[number];

export interface AdSlot {
  readonly placement: AdPlacement;
  /** Printed over the slot: `ADVERTISEMENT`. */
  readonly label: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly content: AdContent;
}

/** How many items a list holds. */
export interface PageSizes {
  /** Stories in the river of the front page. */
  readonly front: number;
  /** Stories on a page of a section, a topic or an agency. */
  readonly list: number;
  /** Headlines on a page of a month's archive. */
  readonly archive: number;
  /** Headlines in a rail. */
  readonly rail: number;
  /** Stories in a feed. */
  readonly feed: number;
  /** Stories under "related" and under "more from this section". */
  readonly related: number;
}

export interface Site {
  readonly title: string;
  readonly tagline: string;
  readonly description: string;
  /** The origin, without a slash at the end: `https://www.spacewar.com`. */
  readonly origin: string;
  /** The path under which the site lives, with slashes at both ends: `/` or `/x/`. */
  readonly prefix: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA zone in which the portal prints its own dates and counts its days. */
  readonly timeZone: string;
  /** Ids of the rails, in the order shown. */
  readonly rails: readonly string[];
  /** For how many days a story shows the headlines of rails; null is for ever. */
  readonly railsFor: number | null;
  /** The pattern of story URLs; see `address.ts`. */
  readonly permalink: string;
  /** Names this publisher in feed ids (RFC 4151), such as `spacewar.com,2002`; it must never change. */
  readonly tagAuthority: string;
  readonly publisher: Publisher;
  readonly ads: readonly AdSlot[];
  readonly pageSizes: PageSizes;
  /** A URI for reports of security problems (RFC 9116). */
  readonly securityContact: string;
  readonly rights: OwnRights;
  /** Lines of `trust.txt`; none where there are none. */
  readonly trust: readonly TrustEntry[];
  /** Lines of `ads.txt` (IAB ads.txt 1.1), as the publisher wrote them. */
  readonly adsTxt: readonly string[];
  /** Whether earlier versions of stories are read from git and shown. */
  readonly history: boolean;
  /** Whether the repository of the newsroom can be read by anybody, so that no embargoed story may lie in it. */
  readonly publicRepository: boolean;
  /** The key of IndexNow, under which changed addresses are submitted; null where they are not. */
  readonly indexNowKey: string | null;
}
