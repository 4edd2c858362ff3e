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
  /** The pattern of story URLs; see `address.ts`. */
  readonly permalink: string;
  /** Names this publisher in feed ids (RFC 4151), such as `spacewar.com,2002`; it must never change. */
  readonly tagAuthority: string;
  readonly publisher: Publisher;
  readonly ads: readonly AdSlot[];
  readonly pageSizes: PageSizes;
  /** A URI for reports of security problems (RFC 9116). */
  readonly securityContact: string;
}
