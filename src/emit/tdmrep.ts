import { href } from "../model/address.ts";
import type { Terms } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import { tdmOf } from "../model/tdm.ts";
import { jsonText } from "./json.ts";

export const tdmrepPath = "/.well-known/tdmrep.json";

/**
 * The file of the TDM Reservation Protocol: one rule for everything below the site's root, feeds and pictures too. The
 * page of a story says in its head what holds for the story, and outweighs it.
 */
export function tdmrepJson(site: Site, terms: Terms): string {
  const { reservation, policy } = tdmOf(terms);
  return jsonText([{ location: href(site, "/*"), "tdm-reservation": reservation, "tdm-policy": policy ?? undefined }]);
}
