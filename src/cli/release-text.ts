import type { Release } from "../model/release.ts";
import { compareStories, type Story } from "../model/story.ts";
import type { Clipping } from "../morgue/clipping.ts";
import type { Pack } from "../morgue/pack.ts";
import { clippingsOf, type TableText } from "../morgue/table.ts";

/** A release as text: what other processes make pages from, and what a rollback finds again. */
export interface ReleaseText {
  /** Its stories. */
  readonly table: TableText;
  /** Everything else, as JSON. */
  readonly rest: string;
}

/** @param loose stories of the edition that are not as they stand in the table; they go into the rest as they are. */
export function releaseText(release: Release, table: TableText, loose: readonly Story[]): ReleaseText {
  const { edition, assets, now, preview } = release;
  const { site, sections, agencies, rails, histories } = edition;
  const rest = { site, sections, agencies, rails, histories: [...histories], loose, assets, now, preview };
  return { table, rest: JSON.stringify(rest) };
}

/** The release that a text stands for. */
export function releaseFrom({ table, rest }: ReleaseText, pack: Pack): Release {
  const { site, sections, agencies, rails, histories, loose, assets, now, preview } = JSON.parse(rest);
  const clippings: readonly Clipping[] = clippingsOf(table, { sections, agencies }, pack);
  const stories = loose.length === 0 ? clippings : withLoose(clippings, loose);
  return {
    edition: { site, sections, agencies, rails, stories, histories: new Map(histories) },
    assets,
    now,
    preview,
  };
}

/** Stories that are not as they were filed stand in the place of their clippings. */
function withLoose(clippings: readonly Story[], loose: readonly Story[]): readonly Story[] {
  const files = new Set(loose.map(({ file }) => file));
  return [...clippings.filter(({ file }) => !files.has(file)), ...loose].sort(compareStories);
}
