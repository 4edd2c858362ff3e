import type { Instant } from "./instant.ts";

export const correctionKinds = ["correction", "clarification", "update", "refile"] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

/** A public note on what was changed in a story after it was first published. */
export interface Correction {
  readonly date: Instant;
  readonly kind: CorrectionKind;
  /** Plain text. */
  readonly text: string;
}

const words: Readonly<Record<CorrectionKind, string>> = {
  correction: "CORRECTED",
  clarification: "CLARIFIED",
  update: "UPDATED",
  refile: "REFILED",
};

/** The trade's word for what a correction of a kind did. */
export function correctionWord(kind: CorrectionKind): string {
  return words[kind];
}
