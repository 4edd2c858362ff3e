/** The text of a page, in two parts: pages that start alike have the same opening, which is dealt with once. */
export interface PageText {
  /** Empty where the page shares its start with no other. */
  readonly opening: string;
  readonly rest: string;
}

export function wholeText({ opening, rest }: PageText): string {
  return opening + rest;
}
