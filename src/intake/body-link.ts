import { safeUrl } from "../model/safe-url.ts";

/**
 * Where a link of a wire item leads, or null where it may not stand in a story: it must be absolute once `base`, the
 * address of the item, is known, and of a scheme that `safeUrl` lets through.
 */
export function bodyLink(href: string, base: string | null): string | null {
  const safe = safeUrl(href);
  // A place on the supplier's own page is none on ours.
  if (safe === null || safe === "" || safe.startsWith("#")) return null;
  if (URL.canParse(safe)) return safe;
  if (base === null || !/^https?:/i.test(base) || !URL.canParse(safe, base)) return null;
  return safeUrl(new URL(safe, base).href);
}
