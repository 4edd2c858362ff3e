import type { ListPage } from "../../model/listing.ts";
import type { Site } from "../../model/site.ts";
import { Entries } from "./entries.tsx";
import { Pager, type PagerLink } from "./pager.tsx";

interface StoryListProps {
  readonly site: Site;
  readonly page: ListPage;
}

/** One page of a long list of stories, with the way to the next. */
export function StoryList({ site, page }: StoryListProps) {
  return (
    <div class="list">
      <Entries site={site} stories={page.stories} />
      <ListPager site={site} page={page} />
    </div>
  );
}

export function ListPager({ site, page }: StoryListProps) {
  return (
    <Pager
      site={site}
      label="Pages"
      newer={link(page.newer, "Newer stories")}
      older={link(page.older, "Older stories")}
    />
  );
}

function link(path: string | null, title: string): PagerLink | null {
  return path === null ? null : { path, title };
}

/** `Space`, and on its numbered pages `Space, page 3`. */
export function pageTitle(title: string, page: ListPage): string {
  return page.number === null ? title : `${title}, page ${page.number}`;
}
