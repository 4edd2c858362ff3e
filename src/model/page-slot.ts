import type { Fingerprint } from "./fingerprint.ts";

/** A part of a page that may be exchanged in the last release's page, where nothing else of the page has changed. */
export interface PageSlot {
  /** Stood for the page in the last release, if it differs in nothing but the part. */
  readonly print: Fingerprint;
  /** What pages of its kind start with; see `PageText`. */
  readonly opening: string;
  /** With what the part starts and ends, each being there once: nothing else in the page is written so. */
  readonly start: string;
  readonly end: string;
  /** The part as the page shows it now; empty where it has none. Asked for only where it is needed. */
  readonly markup: () => string;
}
