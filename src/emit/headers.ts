import { agencyRslPath, feedPaths, href, ownRslPath, siteRslPath } from "../model/address.ts";
import type { Assets } from "../model/assets.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { adsTxtPath } from "./ads-txt.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";
import { feedBases, resourcePolicies } from "./resource-policy.ts";
import { securityTxtPath } from "./security-txt.ts";
import { trustTxtPath } from "./trust-txt.ts";
import { webManifestPath } from "./web-manifest.ts";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Headers of the addresses that a path matches; the path (see `header-path.ts`) carries the site's prefix. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly Header[];
}

const deniedFeatures = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"];

/** The headers of every response, whatever it holds. */
export function securityHeaders(site: Site, assets: Assets): readonly Header[] {
  return [
    { name: "Content-Security-Policy", value: contentSecurityPolicy(site, assets) },
    { name: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
    { name: "X-Content-Type-Options", value: "nosniff" },
    { name: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
    { name: "Permissions-Policy", value: deniedFeatures.map((feature) => `${feature}=()`).join(", ") },
    { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
  ];
}

/**
 * All header rules, for any host. No header is set by two rules that one address could match: hosts differ in whether
 * the first wins, the last wins, or both are joined by a comma. The sections are needed since no pattern tells
 * `/space/` from `/feed.xml` on every host; without them their pages have no resource policy.
 */
export function headerRules(site: Site, assets: Assets, sections: readonly Section[] = []): readonly HeaderRule[] {
  const policies = resourcePolicies(site, assets, sections);
  const rules: readonly HeaderRule[] = [
    { path: "/*", headers: securityHeaders(site, assets) },
    ...["/assets/*", "/pictures/*"].map((path) => rule(path, "Cache-Control", "public, max-age=31536000, immutable")),
    ...contentTypes.map(([path, type]) => rule(path, "Content-Type", type)),
    ...feedBases.flatMap((base) =>
      Object.values(feedPaths(base)).map((path) => rule(path, "Access-Control-Allow-Origin", "*")),
    ),
    ...policies.map(({ path, policy }) => rule(path, "Cross-Origin-Resource-Policy", policy)),
  ];
  return joined(rules).map(({ path, headers }) => ({ path: href(site, path), headers }));
}

/** The rules as a `_headers` file, as Netlify and Cloudflare read it. */
export function headersFile(site: Site, assets: Assets, sections: readonly Section[] = []): string {
  return headerRules(site, assets, sections)
    .map(({ path, headers }) => [path, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ""].join("\n"))
    .join("\n");
}

/** Types that a host cannot tell from the file's extension. */
const contentTypes: readonly (readonly [path: string, type: string])[] = [
  ...feedBases.map(feedPaths).flatMap(({ rss, atom, json }): readonly (readonly [string, string])[] => [
    [rss, "application/rss+xml; charset=utf-8"],
    [atom, "application/atom+xml; charset=utf-8"],
    [json, "application/feed+json"],
  ]),
  [webManifestPath, "application/manifest+json"],
  ...[securityTxtPath, trustTxtPath, adsTxtPath].map((path) => [path, "text/plain; charset=utf-8"] as const),
  ...[siteRslPath, ownRslPath, agencyRslPath(":agency")].map(
    (path) => [path, "application/rsl+xml; charset=utf-8"] as const,
  ),
];

function rule(path: string, name: string, value: string): HeaderRule {
  return { path, headers: [{ name, value }] };
}

/** Rules for the same path become one, where the first of them stood. */
function joined(rules: readonly HeaderRule[]): readonly HeaderRule[] {
  const paths = new Set(rules.map(({ path }) => path));
  return [...paths].map((path) => ({
    path,
    headers: rules.filter((other) => other.path === path).flatMap(({ headers }) => headers),
  }));
}
