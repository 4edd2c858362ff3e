import { correctionsPath } from "../../model/address.ts";
import type { Correction } from "../../model/correction.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { Story } from "../../model/story.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { CorrectionNote } from "../parts/corrections.tsx";
import { ListFeeds, ListHead } from "../parts/list-head.tsx";
import { StoryLink } from "../parts/story-link.tsx";

export interface CorrectionsPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  /** Newest first. */
  readonly entries: readonly { readonly story: Story; readonly correction: Correction }[];
}

export function CorrectionsPage({ frame, jsonLd, entries }: CorrectionsPageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={{
        title: "Corrections",
        description: `What ${site.title} has corrected, and when.`,
        path: correctionsPath,
        robots: null,
        feed: { title: "Corrections", base: correctionsPath },
        story: null,
      }}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead title="Corrections" description="What was changed after publication, newest first." />
      {entries.length === 0 && <p class="quiet">Nothing has been corrected so far.</p>}
      <ol class="corrections">
        {entries.map(({ story, correction }, index) => (
          <li key={index}>
            <h2>
              <StoryLink site={site} story={story} />
            </h2>
            <CorrectionNote site={site} story={story} correction={correction} />
          </li>
        ))}
      </ol>
      <ListFeeds site={site} base={correctionsPath} />
    </Document>
  );
}
