import type { Passage, ShownVersion } from "../../model/shown-version.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Changes } from "./changes.tsx";
import { CorrectionNote } from "./corrections.tsx";
import { Moment } from "./moment.tsx";
import { houseTongue, tongueOf } from "./tongue.ts";

interface VersionProps {
  readonly site: Site;
  readonly story: Story;
  readonly version: ShownVersion;
}

/** A version of a story: when it became public, what was said about it, and what changed since the one before. */
export function Version({ site, story, version }: VersionProps) {
  const { at, number, notices, headline, credits, passages } = version;
  return (
    <>
      <h2>
        <Moment site={site} instant={at} />
        {number !== null && `, version ${number}`}
      </h2>
      {notices.map((correction, index) => (
        <CorrectionNote key={index} site={site} story={story} correction={correction} />
      ))}
      <div class="changes" {...tongueOf(site, story)}>
        <h3 dir="auto">
          <Changes site={site} story={story} changes={headline} />
        </h3>
        {credits.length > 0 && (
          <p dir="auto">
            <Changes site={site} story={story} changes={credits} />
          </p>
        )}
        {passages.map((passage, index) => (
          <PassageText key={index} site={site} story={story} passage={passage} />
        ))}
      </div>
    </>
  );
}

interface PassageTextProps {
  readonly site: Site;
  readonly story: Story;
  readonly passage: Passage;
}

function PassageText({ site, story, passage }: PassageTextProps) {
  switch (passage.kind) {
    case "text":
      return (
        <p dir="auto">
          <Changes site={site} story={story} changes={passage.changes} />
        </p>
      );
    case "unchanged":
      return (
        <p class="same" {...houseTongue(site, story)}>
          {passage.paragraphs === 1 ? "1 paragraph unchanged" : `${passage.paragraphs} paragraphs unchanged`}
        </p>
      );
  }
}
