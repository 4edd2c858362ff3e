import type { Html } from "../model/html.ts";
import type { Site } from "../model/site.ts";

/**
 * The markup of a body with whole addresses in place of paths on this site, for readers elsewhere. Texts hold no quotation
 * marks that are not escaped, so that what looks like an attribute is one.
 */
export function absoluteLinks(html: Html, site: Site): string {
  return html
    .replace(/ (href|src)="(?=\/(?!\/))/g, ` $1="${site.origin}`)
    .replace(
      / srcset="([^"]*)"/g,
      (_all, set: string) => ` srcset="${set.replace(/(^|, )(?=\/(?!\/))/g, `$1${site.origin}`)}"`,
    );
}
