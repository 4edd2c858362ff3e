import type { Correction, CorrectionKind } from "../../model/correction.ts";
import type { Site } from "../../model/site.ts";
import { Day } from "./moment.tsx";

/** The trade's words. */
const words: Readonly<Record<CorrectionKind, string>> = {
  correction: "CORRECTED",
  clarification: "CLARIFIED",
  update: "UPDATED",
  refile: "REFILED",
};

interface CorrectionsProps {
  readonly site: Site;
  readonly corrections: readonly Correction[];
}

/** What was changed in a story since it was published, where a reader meets it: before the text. */
export function Corrections({ site, corrections }: CorrectionsProps) {
  if (corrections.length === 0) return null;
  return (
    <ul class="corrections" aria-label="Changes to this story">
      {corrections.map((correction) => (
        <li key={correction.date.epoch}>
          <CorrectionNote site={site} correction={correction} />
        </li>
      ))}
    </ul>
  );
}

interface CorrectionNoteProps {
  readonly site: Site;
  readonly correction: Correction;
}

export function CorrectionNote({ site, correction }: CorrectionNoteProps) {
  return (
    <p>
      <strong>{words[correction.kind]}</strong> <Day site={site} instant={correction.date} />{" "}
      <span dir="auto">{correction.text}</span>
    </p>
  );
}
