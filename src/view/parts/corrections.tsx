import { type Correction, correctionWord } from "../../model/correction.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Day } from "./moment.tsx";
import { houseTongue, tongueOf } from "./tongue.ts";

interface CorrectionsProps {
  readonly site: Site;
  readonly story: Story;
}

/** What was changed in a story since it was published, where a reader meets it: before the text. */
export function Corrections({ site, story }: CorrectionsProps) {
  if (story.corrections.length === 0) return null;
  return (
    <ul class="corrections" aria-label="Changes to this story">
      {story.corrections.map((correction) => (
        <li key={correction.date.epoch}>
          <CorrectionNote site={site} story={story} correction={correction} />
        </li>
      ))}
    </ul>
  );
}

interface CorrectionNoteProps {
  readonly site: Site;
  readonly story: Story;
  readonly correction: Correction;
}

export function CorrectionNote({ site, story, correction }: CorrectionNoteProps) {
  const { lang } = tongueOf(site, story);
  return (
    <p>
      <strong {...houseTongue(site, story)}>{correctionWord(correction.kind)}</strong>{" "}
      <Day site={site} instant={correction.date} />{" "}
      <span dir="auto" lang={lang}>
        {correction.text}
      </span>
    </p>
  );
}
