import { archivedSince } from "../derive/age.ts";
import { headlinesUntil } from "../derive/quiet-rails.ts";
import { visibilityOf } from "../derive/visibility.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { newsArticle } from "../emit/news-article.ts";
import { sectionPath, versionsPath } from "../model/address.ts";
import { FingerprintMaker } from "../model/fingerprint.ts";
import type { Release } from "../model/release.ts";
import type { Story } from "../model/story.ts";
import { StoryPage } from "../view/pages/story-page.tsx";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { shownLinks } from "./shown-links.ts";
import { trailOf } from "./trail.ts";

export const data = route(
  (release) => sharedOf(release).portal.stories,
  (story) => story.path,
  (story, release) => {
    const { portal, surroundingsOf, railsPrint, quiet } = sharedOf(release);
    return new FingerprintMaker()
      .print(story.keys.whole)
      .print(surroundingsOf(story))
      .print(showsHeadlines(story, release) ? railsPrint : quiet.print)
      .text(visibilityOf(story, release.now))
      .number(archivedSince(story, release.now) === null ? 0 : 1)
      .number(portal.histories.has(story.id) ? 1 : 0)
      .made();
  },
);

export const render = documentPage((story: Story, release) => {
  const { portal, frame, rails, quiet } = sharedOf(release);
  const { site } = release.edition;
  const { newer, older } = portal.neighbours(story);
  const related = portal.relatedTo(story);
  const more = portal.moreFrom(story);
  const { section } = story;
  return (
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
      rails={
        showsHeadlines(story, release)
          ? rails({ path: story.path, shown: shownLinks(site, [related, more, [newer, older]], [story]) })
          : quiet.rails
      }
      related={related}
      more={more}
      newer={newer}
      older={older}
    />
  );
});

function showsHeadlines(story: Story, { edition, now }: Release): boolean {
  const until = headlinesUntil(story, edition.site);
  return until === null || now.epoch < until.epoch;
}
