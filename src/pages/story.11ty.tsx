import { archivedSince } from "../derive/age.ts";
import { visibilityOf } from "../derive/visibility.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { newsArticle } from "../emit/news-article.ts";
import { sectionPath, versionsPath } from "../model/address.ts";
import type { Story } from "../model/story.ts";
import { renderDocument } from "../view/layouts/document.tsx";
import { StoryPage } from "../view/pages/story-page.tsx";
import { page, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { shownLinks } from "./shown-links.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => sharedOf(release).portal.stories,
  (story) => story.path,
);

export const render = page((story: Story, release) => {
  const { portal, frame, rails } = sharedOf(release);
  const { site } = release.edition;
  const { newer, older } = portal.neighbours(story);
  const related = portal.relatedTo(story);
  const more = portal.moreFrom(story);
  const { section } = story;
  return renderDocument(
    <StoryPage
      frame={frame}
      jsonLd={[
        newsArticle(story, site),
        breadcrumbList(site, [
          ...trailOf(site, { name: section.title, path: sectionPath(section.id) }),
          { name: story.headline, path: story.path },
        ]),
      ]}
      story={story}
      visibility={visibilityOf(story, release.now)}
      archivedSince={archivedSince(story, release.now)}
      versions={portal.histories.has(story.id) ? versionsPath(story.id) : null}
      rails={rails({ path: story.path, shown: shownLinks(site, [related, more, [newer, older]], [story]) })}
      related={related}
      more={more}
      newer={newer}
      older={older}
    />,
  );
});
