import type { Agency } from "./agency.ts";
import type { Correction } from "./correction.ts";
import type { Instant } from "./instant.ts";

/** A stretch of text, and whether the version before has it too. */
export interface Change {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph with its changes, or a run of paragraphs in which nothing changed. */
export type Passage =
  | { readonly kind: "text"; readonly changes: readonly Change[] }
  | { readonly kind: "unchanged"; readonly paragraphs: number };

/** A version of a story that was public, compared with the public version before it. */
export interface ShownVersion {
  /** When it became public. */
  readonly at: Instant;
  /** Null where an older version bears the same number. */
  readonly number: number | null;
  readonly agency: Agency | null;
  /** The corrections that came with it. */
  readonly notices: readonly Correction[];
  readonly headline: readonly Change[];
  /** Kicker, byline and place of filing; empty where nothing of them changed. */
  readonly credits: readonly Change[];
  readonly passages: readonly Passage[];
}
