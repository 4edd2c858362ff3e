import type { Agency, Permission } from "./agency.ts";
import type { Instant } from "./instant.ts";
import { licenceEnd } from "./licence.ts";
import type { Site } from "./site.ts";
import type { Story } from "./story.ts";
import { webAddress } from "./web-address.ts";

/** What machines may do with texts, and where people read of it and ask for more. */
export interface Terms {
  /** Who holds the copyright; null where texts of several holders stand together. */
  readonly holder: string | null;
  /** Training is a kind of mining: it is never allowed where mining is reserved. */
  readonly mining: Permission;
  readonly aiTraining: Permission;
  /** Absolute URLs. */
  readonly usageInfo: string | null;
  readonly acquireLicensePage: string | null;
}

/** The rights in the texts of one house: an agency, or the publisher. */
export interface Rights extends Terms {
  readonly holder: string;
  /** The notice printed under each of its stories, as plain text. */
  readonly notice: string;
  /** The credit to be given. */
  readonly credit: string;
  /** Whether copies may stand in archives and caches of others. */
  readonly archiving: boolean;
}

/** The rights in one story. All that a release says of them, in whatever format, is made from this value. */
export interface StoryRights extends Rights {
  /** The first instant at which the story may no longer be shown; null is never. */
  readonly ends: Instant | null;
}

export function rightsOf(story: Story, site: Site): StoryRights {
  const house = story.agency === null ? ownRights(site) : agencyRights(story.agency, site);
  return { ...house, ends: licenceEnd(story) };
}

/** The publisher's rights in its own texts, which no licence of others limits. */
export function ownRights(site: Site): Rights {
  const { notice, mining, aiTraining, usageInfo, acquireLicensePage } = site.rights;
  return {
    holder: site.publisher.name,
    notice,
    credit: site.publisher.name,
    archiving: true,
    mining,
    aiTraining: trainingUnder(mining, aiTraining),
    usageInfo: webAddress(site, usageInfo),
    acquireLicensePage: webAddress(site, acquireLicensePage),
  };
}

export function agencyRights(agency: Agency, site: Site): Rights {
  const { mining, aiTraining } = agency;
  return {
    holder: agency.copyrightHolder,
    notice: agency.notice,
    credit: agency.creditLine,
    archiving: agency.archiving,
    mining,
    aiTraining: trainingUnder(mining, aiTraining),
    usageInfo: webAddress(site, agency.usageInfo),
    acquireLicensePage: webAddress(site, agency.acquireLicensePage),
  };
}

/**
 * The terms of the site as a whole, whose lists and feeds mix the texts of the publisher with those of the agencies:
 * what one of them reserves is reserved.
 */
export function siteTerms(site: Site, agencies: readonly Agency[]): Terms {
  const own = ownRights(site);
  const houses = [own, ...agencies.map((agency) => agencyRights(agency, site))];
  return {
    holder: houses.every(({ holder }) => holder === own.holder) ? own.holder : null,
    mining: strictest(houses.map(({ mining }) => mining)),
    aiTraining: strictest(houses.map(({ aiTraining }) => aiTraining)),
    usageInfo: own.usageInfo,
    acquireLicensePage: own.acquireLicensePage,
  };
}

function trainingUnder(mining: Permission, aiTraining: Permission): Permission {
  return strictest([mining, aiTraining]);
}

function strictest(permissions: readonly Permission[]): Permission {
  return permissions.includes("reserved") ? "reserved" : "allowed";
}
