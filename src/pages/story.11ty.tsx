import { archivedSince } from "../derive/age.ts";
import { headlinesUntil } from "../derive/quiet-rails.ts";
import { visibilityOf } from "../derive/visibility.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { newsArticle } from "../emit/news-article.ts";
import { sectionPath, versionsPath } from "../model/address.ts";
import { type Fingerprint, FingerprintMaker } from "../model/fingerprint.ts";
import type { ShownRail } from "../model/rail.ts";
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
  (story, release) => printWith(story, sharedOf(release).railsPrint, release),
);

/** Stands for all that a story's page shows, where `rails` stands for what the rails hold. */
function printWith(story: Story, rails: Fingerprint, release: Release): Fingerprint {
  const { portal, surroundingsOf, quiet } = sharedOf(release);
  return new FingerprintMaker()
    .print(story.keys.whole)
    .print(surroundingsOf(story))
    .print(showsHeadlines(story, release) ? rails : quiet.print)
    .text(visibilityOf(story, release.now))
    .number(archivedSince(story, release.now) === null ? 0 : 1)
    .number(portal.histories.has(story.id) ? 1 : 0)
    .made();
}

function railsOf(story: Story, release: Release): readonly ShownRail[] {
  const { portal, rails, quiet } = sharedOf(release);
  if (!showsHeadlines(story, release)) return quiet.rails;
  const lists = () => {
    const { newer, older } = portal.neighbours(story);
    return [portal.relatedTo(story), portal.moreFrom(story), [newer, older]];
  };
  return rails({ path: story.path, shown: shownLinks(release.edition.site, lists, [story]) });
}

function documentOf(story: Story, release: Release) {
  const { portal, frame } = sharedOf(release);
  const { site } = release.edition;
  const { newer, older } = portal.neighbours(story);
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
      rails={railsOf(story, release)}
      related={portal.relatedTo(story)}
      more={portal.moreFrom(story)}
      newer={newer}
      older={older}
    />
  );
}

export const render = documentPage("story", documentOf, { printWith, railsOf });

function showsHeadlines(story: Story, { edition, now }: Release): boolean {
  const until = headlinesUntil(story, edition.site);
  return until === null || now.epoch < until.epoch;
}
