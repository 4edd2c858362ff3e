import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";

interface PagerProps {
  readonly site: Site;
  /** Names the navigation, such as `Pages`. */
  readonly label: string;
  readonly newer: PagerLink | null;
  readonly older: PagerLink | null;
}

export interface PagerLink {
  readonly path: string;
  readonly title: string;
}

/** Leads to what is newer and to what is older. */
export function Pager({ site, label, newer, older }: PagerProps) {
  if (newer === null && older === null) return null;
  return (
    <nav class="pager" aria-label={label}>
      {newer !== null && (
        <a class="newer" rel="prev" href={href(site, newer.path)}>
          {newer.title}
        </a>
      )}
      {older !== null && (
        <a class="older" rel="next" href={href(site, older.path)}>
          {older.title}
        </a>
      )}
    </nav>
  );
}
