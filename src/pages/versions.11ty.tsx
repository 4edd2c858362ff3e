import type { PublicVersion } from "../derive/history.ts";
import { shownVersions } from "../derive/shown-versions.ts";
import { breadcrumbList } from "../emit/breadcrumb-list.ts";
import { sectionPath, versionsPath } from "../model/address.ts";
import { FingerprintMaker } from "../model/fingerprint.ts";
import type { Story } from "../model/story.ts";
import { VersionsPage } from "../view/pages/versions-page.tsx";
import { valuePrint } from "./prints.ts";
import { documentPage, route } from "./routes.ts";
import { sharedOf } from "./shared.ts";
import { trailOf } from "./trail.ts";

interface VersionsItem {
  readonly story: Story;
  readonly versions: readonly PublicVersion[];
}

export const data = route(
  (release): readonly VersionsItem[] => {
    const { stories, histories } = sharedOf(release).portal;
    return stories.flatMap((story) => {
      const versions = histories.get(story.id);
      return versions === undefined ? [] : [{ story, versions }];
    });
  },
  ({ story }) => versionsPath(story.id),
  ({ story, versions }) => new FingerprintMaker().print(story.keys.whole).print(valuePrint(versions)).made(),
);

export const render = documentPage("list", ({ story, versions }: VersionsItem, release) => {
  const { site } = release.edition;
  const { id, section, headline } = story;
  return (
    <VersionsPage
      frame={sharedOf(release).frame}
      jsonLd={[
        breadcrumbList(
          site,
          trailOf(
            site,
            { name: section.title, path: sectionPath(section.id) },
            { name: headline, path: story.path },
            { name: "Versions", path: versionsPath(id) },
          ),
        ),
      ]}
      story={story}
      versions={shownVersions(versions, story.language)}
    />
  );
});
