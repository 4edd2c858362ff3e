import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";

export interface IndexEntry {
  readonly path: string;
  readonly title: string;
  readonly count: number;
}

interface IndexListProps {
  readonly site: Site;
  readonly entries: readonly IndexEntry[];
}

/** Names with the number of their stories, in columns, as at the back of a book. */
export function IndexList({ site, entries }: IndexListProps) {
  return (
    <ul class="index">
      {entries.map(({ path, title, count }) => (
        <li key={path}>
          <a href={href(site, path)} dir="auto">
            {title}
          </a>{" "}
          <span>{count.toLocaleString("en-GB")}</span>
        </li>
      ))}
    </ul>
  );
}
