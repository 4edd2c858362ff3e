/** Every kind of page of the sample newsroom, by an address where one stands. */
export const kinds = {
  front: "/",
  "story from the archive": "/1954/07/01/first-reactor-feeds-soviet-grid.html",
  "story with a picture and corrections": "/1990/04/25/hubble-telescope-released.html",
  "urgent story with an update": "/1986/04/28/soviet-union-admits-chernobyl-accident.html",
  "sponsored story": "/2024/01/08/about-this-sample.html",
  "French story": "/1979/12/24/ariane-reussit-son-premier-vol.html",
  section: "/space/",
  "numbered section page": "/space/page/1/",
  topic: "/topics/nasa/",
  topics: "/topics/",
  agency: "/agencies/sws/",
  agencies: "/agencies/",
  archive: "/archive/",
  year: "/archive/2022/",
  month: "/archive/2022/09/",
  corrections: "/corrections/",
  "address without a page": "/no/such/page.html",
  "withdrawn story": "/410.html",
} as const;

export type Kind = keyof typeof kinds;

export const everyKind = Object.keys(kinds) as readonly Kind[];

/** Those that show a story. */
export const storyKinds: readonly Kind[] = everyKind.filter((kind) => /^\/\d{4}\//.test(kinds[kind]));
