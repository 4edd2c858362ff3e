import { readdir } from "node:fs/promises";
import { Desk } from "../../src/eleventy/desk.ts";
import { fileOfPath, pathOfFile } from "../../src/model/address.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Fingerprint } from "../../src/model/fingerprint.ts";
import type { PageSlot } from "../../src/model/page-slot.ts";
import type { Release } from "../../src/model/release.ts";
import type { Story } from "../../src/model/story.ts";
import { Bundle, type PageData } from "../../src/pages/routes.ts";
import { agencyWith, day, editionWith, energy, later, noon, siteWith, space, storyWith } from "../derive/builders.ts";
import { assets } from "../emit/newsroom.ts";

const folder = new URL("../../src/pages/", import.meta.url);

/** A page template as Eleventy sees it. */
interface Template {
  readonly data: {
    readonly pagination: {
      readonly before: (list: unknown, data: { readonly desk: Desk }) => readonly Bundle<unknown>[];
    };
    readonly permalink: (data: { readonly bundle: Bundle<unknown> }) => string | false;
  };
  readonly render: (data: PageData<unknown>) => string | undefined;
}

/** A page of a release. */
export interface Page {
  /** The template that makes it: `story`, `rss`. */
  readonly kind: string;
  /** Where Eleventy writes it, relative to the output. */
  readonly file: string;
  readonly path: string;
  readonly render: () => string;
  /** The part that may be exchanged in the page of a release with such rails; null where there is none. */
  readonly slot: (earlierRails: Fingerprint) => PageSlot | null;
}

/** The names of all page templates. */
export async function kindsOfPages(): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => /^(.*)\.11ty\.tsx?$/.exec(name)?.[1] ?? []).sort();
}

/**
 * All pages of a release, by the templates' own routes.
 *
 * @param claim told of each page's file and of what stands for all that the page shows.
 */
export async function pagesIn(
  release: Release,
  claim: (file: string, print: Fingerprint | null) => void = () => {},
): Promise<readonly Page[]> {
  const desk = new Desk(release);
  const asked = new Desk(release, {
    wants: (file, print) => {
      claim(file, print());
      return true;
    },
    takes: () => true,
    print: () => {},
    earlierRails: null,
    exchange: () => false,
  });
  const names = (await readdir(folder)).filter((name) => /\.11ty\.tsx?$/.test(name)).sort();
  const templates = await Promise.all(
    names.map(async (name): Promise<readonly [string, Template]> => {
      return [name.replace(/\.11ty\.tsx?$/, ""), await import(new URL(name, folder).href)];
    }),
  );
  return templates.flatMap(([kind, { data, render }]) => {
    const pages = data.pagination.before(null, { desk: asked }).flatMap((each) => each.pages);
    return pages.map((each): Page => {
      const bundle = new Bundle([each]);
      const file = String(data.permalink({ bundle }));
      const slot = (earlierRails: Fingerprint) => {
        let asked: PageSlot | null = null;
        const exchange = (_file: string, slot: PageSlot) => {
          asked = slot;
          return true;
        };
        const taker = { wants: () => true, takes: () => true, print: () => {}, earlierRails, exchange };
        render({ desk: new Desk(release, taker), bundle });
        return asked;
      };
      return { kind, file, path: pathOfFile(file), render: () => render({ desk, bundle }) ?? "", slot };
    });
  });
}

/** Whether a file is named as the addresses of the model name it, inside of the output. */
export function isFileOfRelease(file: string): boolean {
  return file === fileOfPath(pathOfFile(file)) && !/(^|\/)\.\.?(\/|$)|^\/|\/\/|\\/.test(file);
}

export const afp = agencyWith({ id: "afp", name: "Agence France-Presse", label: "AFP" });
export const upi = agencyWith({ id: "upi", name: "United Press International", label: "UPI" });

/** Thirty stories of two sections, three topics, two agencies and five months, with one correction. */
export const thirty: readonly Story[] = Array.from({ length: 30 }, (_, index) =>
  storyWith({
    slug: `s${index}`,
    date: later(noon, -index * 5 * day),
    section: index % 3 === 0 ? energy : space,
    agency: [afp, upi, null][index % 3] ?? null,
    topicNames: [
      ...(index % 2 === 0 ? ["NATO"] : []),
      ...(index === 0 ? ["São Paulo"] : []),
      ...(index < 9 ? ["Moon"] : []),
    ],
    corrections: index === 4 ? [{ date: noon, kind: "correction" as const, text: "A name was misspelt." }] : [],
    aliases: index === 5 ? ["/reports/Old_999.html"] : [],
  }),
);

export function releaseOf(edition: Partial<Edition>, parts: Partial<Release> = {}): Release {
  return {
    edition: editionWith({ site: siteWith(), agencies: [afp, upi], stories: thirty, ...edition }),
    assets,
    now: noon,
    preview: null,
    ...parts,
  };
}
