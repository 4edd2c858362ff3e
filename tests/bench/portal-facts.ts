/** What all sites of the bench print alike, whichever program makes them. */
export const portal = { title: "The Wire", url: "https://wire.example" } as const;

/** The houses that supply the stories, with what each has printed in datelines and under its stories. */
export const houses = [
  { id: "nwa", label: "NWA", name: "North Wire Agency" },
  { id: "cps", label: "CPS", name: "Continental Press Service" },
  { id: "mdw", label: "MDW", name: "Midland Dispatches" },
].map((house) => ({
  ...house,
  notice: `All rights reserved. © ${house.name}. Sections of the information displayed on this page are property of ${house.name}.`,
}));

/** How many items lists hold. */
export interface PageSizes {
  /** Stories on the front page, and on a page of a section, topic or agency. */
  readonly list: number;
  /** Headlines on a page of a month. */
  readonly archive: number;
  readonly feed: number;
  /** Headlines shown of a rail. */
  readonly rail: number;
  /** Headlines under More. */
  readonly more: number;
}

/** Those that Dateline has without being told. */
export const usualPageSizes: PageSizes = { list: 20, archive: 100, feed: 30, rail: 3, more: 5 };
