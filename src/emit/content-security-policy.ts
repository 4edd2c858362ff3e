import { type Assets, sheets } from "../model/assets.ts";
import type { Site } from "../model/site.ts";

/**
 * The Content Security Policy of every response (https://www.w3.org/TR/CSP3/): style sheets known by their
 * hashes, files of our own, and no scripts. Advertisements add the origins of their frames and pictures.
 */
export function contentSecurityPolicy(site: Site, assets: Assets): string {
  const frames = adSources(site, "frame");
  const pictures = new Set(["'self'", ...adSources(site, "picture")]);
  const directives = [
    "default-src 'none'",
    `style-src ${sheets.map((sheet) => `'${assets.styles[sheet].source}'`).join(" ")}`,
    `img-src ${[...pictures].join(" ")}`,
    "font-src 'self'",
    "manifest-src 'self'",
    ...(frames.length === 0 ? [] : [`frame-src ${frames.join(" ")}`]),
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "upgrade-insecure-requests",
  ];
  return directives.join("; ");
}

/** What advertisements of a kind load from, as CSP sources, each once, in order. */
function adSources(site: Site, kind: "frame" | "picture"): readonly string[] {
  const sources = site.ads.flatMap(({ content }) => (content.kind === kind ? sourceOf(content.src, site) : []));
  return [...new Set(sources)].sort();
}

/** The origin of an absolute http or https URL, `'self'` where that is our own or the URL is relative, else nothing. */
function sourceOf(src: string, site: Site): readonly string[] {
  if (!URL.canParse(src, site.origin)) return [];
  const { origin } = new URL(src, site.origin);
  // A host may hold `*`, `;` and `,`, which would say something else in a policy.
  if (!/^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(origin)) return [];
  return [origin === site.origin ? "'self'" : origin];
}
