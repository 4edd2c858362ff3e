import { sectionPath, versionsPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import { agencyRights, ownRights } from "../../model/rights.ts";
import type { ShownVersion } from "../../model/shown-version.ts";
import type { Story } from "../../model/story.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { Breadcrumb } from "../parts/breadcrumb.tsx";
import { ListHead } from "../parts/list-head.tsx";
import { Rights } from "../parts/rights.tsx";
import { Version } from "../parts/version.tsx";

export interface VersionsPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly story: Story;
  /** Newest first. */
  readonly versions: readonly ShownVersion[];
}

export function VersionsPage({ frame, jsonLd, story, versions }: VersionsPageProps) {
  const { site } = frame;
  const oneHouse = versions.every(({ agency }) => agency?.id === story.agency?.id);
  const notices = new Set(
    versions.map(({ agency }) => (agency === null ? ownRights(site) : agencyRights(agency, site)).notice),
  );
  return (
    <Document
      frame={frame}
      meta={{
        title: `Versions: ${story.headline}`,
        description: "What this story said when it was first published, and what was changed since.",
        path: versionsPath(story.id),
        robots: "noindex",
        feed: null,
        // Whose rights a page is under is told of its story; of texts of several houses the site's terms hold.
        story: oneHouse ? story : null,
      }}
      jsonLd={jsonLd}
      section={story.section.id}
      day={null}
      kind="plain"
    >
      <Breadcrumb
        site={site}
        crumbs={[
          { title: story.section.title, path: sectionPath(story.section.id) },
          { title: story.headline, path: story.path },
        ]}
      />
      <ListHead
        title="Versions of this story"
        description="The newest first, each with what changed since the one before."
      />
      <ol class="versions" reversed>
        {versions.map((version, index) => (
          <li key={index}>
            <Version site={site} story={story} version={version} />
          </li>
        ))}
      </ol>
      {[...notices].map((notice) => (
        <Rights key={notice} notice={notice} />
      ))}
    </Document>
  );
}
