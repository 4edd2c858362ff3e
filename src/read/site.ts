import { defaultPermalink } from "../model/address.ts";
import type { AdSlot, Site } from "../model/site.ts";
import type { RawSite } from "./schemas/site.ts";

/** The site with every default filled in. `pathPrefix` (with slashes at both ends) outweighs the path of `url`. */
export function siteFrom(raw: RawSite, pathPrefix: string | null): Site {
  const url = new URL(raw.url);
  const tagline = raw.tagline ?? "";
  const publisher = raw.publisher;
  return {
    title: raw.title,
    tagline,
    description: raw.description ?? (tagline === "" ? raw.title : `${raw.title}: ${tagline}`),
    origin: url.origin,
    prefix: pathPrefix ?? url.pathname.replace(/\/*$/, "/"),
    language: raw.language ?? "en",
    timeZone: raw.timeZone ?? "UTC",
    rails: raw.rails ?? [],
    railsFor: raw.railsFor ?? null,
    permalink: raw.permalink ?? defaultPermalink,
    tagAuthority: raw.tagAuthority ?? `${url.hostname},2024`,
    publisher: {
      name: publisher?.name ?? raw.title,
      url: publisher?.url ?? null,
      email: publisher?.email ?? null,
      foundingDate: publisher?.foundingDate ?? null,
      sameAs: publisher?.sameAs ?? [],
      correctionsPolicy: publisher?.correctionsPolicy ?? null,
      ethicsPolicy: publisher?.ethicsPolicy ?? null,
      ownershipFundingInfo: publisher?.ownershipFundingInfo ?? null,
      masthead: publisher?.masthead ?? null,
    },
    ads: raw.ads === undefined ? [usualAd] : raw.ads.map(adFrom),
    pageSizes: {
      front: raw.pageSizes?.front ?? 20,
      list: raw.pageSizes?.list ?? 20,
      archive: raw.pageSizes?.archive ?? 100,
      rail: raw.pageSizes?.rail ?? 3,
      feed: raw.pageSizes?.feed ?? 30,
      related: raw.pageSizes?.related ?? 5,
    },
    securityContact: raw.securityContact ?? `${url.origin}/`,
    rights: {
      notice: raw.rights?.notice ?? `© ${publisher?.name ?? raw.title}`,
      mining: raw.rights?.mining ?? "reserved",
      aiTraining: raw.rights?.aiTraining ?? "reserved",
      usageInfo: raw.rights?.usageInfo ?? null,
      acquireLicensePage: raw.rights?.acquireLicensePage ?? null,
    },
    trust: raw.trust ?? [],
    adsTxt: raw.adsTxt ?? [],
    history: raw.history ?? false,
    publicRepository: raw.publicRepository ?? false,
    indexNowKey: raw.indexNowKey ?? null,
  };
}

const usualLabel = "ADVERTISEMENT";

const usualAd: AdSlot = { placement: "story", label: usualLabel, width: 300, height: 250, content: { kind: "empty" } };

function adFrom(ad: NonNullable<RawSite["ads"]>[number]): AdSlot {
  return {
    placement: ad.placement,
    label: ad.label ?? usualLabel,
    width: ad.width,
    height: ad.height,
    content:
      ad.picture !== undefined
        ? { kind: "picture", ...ad.picture }
        : ad.frame !== undefined
          ? { kind: "frame", src: ad.frame }
          : { kind: "empty" },
  };
}
