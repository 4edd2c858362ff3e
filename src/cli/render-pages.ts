import { join } from "node:path";
import { goneOf } from "../derive/gone.ts";
import { publicTexts } from "../derive/secrets.ts";
import { renderRelease } from "../eleventy/render.ts";
import { sheets } from "../model/assets.ts";
import type { Fingerprint } from "../model/fingerprint.ts";
import type { Release } from "../model/release.ts";
import { sharedOf } from "../pages/shared.ts";
import type { FileTable } from "../press/file-table.ts";
import type { PagePlan, Share } from "../press/page-plan.ts";
import type { Pile } from "../press/pile.ts";
import { printerOf } from "../press/printer.ts";
import { type Leak, type Prover, proverOf } from "../press/proof.ts";
import { documentOpening } from "../view/layouts/document.tsx";
import { clearanceOf } from "./clearance.ts";
import { forbiddenTexts } from "./leaks.ts";
import { codeRoot, programFile } from "./project-root.ts";

/** Which pages are rendered, and where to. */
export interface PagesOrder {
  readonly outDir: string;
  /** The files of the last release that stand in the output; empty where there are none. */
  readonly earlier: FileTable;
  /** Whether pages of the last release that show the same may stay unrendered. */
  readonly mayStay: boolean;
  readonly share: Share;
  /** The last release where its pages may be given other rails: its folder, and what stands for its rails. */
  readonly standing: { readonly output: string; readonly rails: Fingerprint } | null;
}

/** Pages that were rendered here. */
export interface RenderedPages {
  /** SHA-256 of each of them. */
  readonly hashes: ReadonlyMap<string, string>;
  /** How many of them differed from those of the last release, and so were written. */
  readonly written: number;
  /** How many were not rendered, but given other rails. */
  readonly exchanged: number;
  readonly leaks: readonly Leak[];
}

/** Renders the pages of a plan, or what nobody else has taken of them. */
export async function renderPages(
  release: Release,
  prover: Prover,
  plan: PagePlan,
  { outDir, earlier, standing }: PagesOrder,
  pile: Pile | null = null,
  advance: () => void = () => {},
): Promise<RenderedPages> {
  let exchanged = 0;
  const printer = printerOf({ folder: outDir, prover, earlier });
  await renderRelease(
    release,
    { pages: join(codeRoot, "src/pages"), configuration: programFile("eleventy.config") },
    outDir,
    {
      wants: (file, print) => plan.wants(file, print),
      takes: (file) => pile === null || pile.take(file),
      print: (file, text) => {
        printer.print(file, text);
        advance();
      },
      earlierRails: standing?.rails ?? null,
      exchange: (file, slot) => {
        if (standing === null || !plan.stood(file, slot.print)) return false;
        if (!printer.exchange(file, join(standing.output, file), slot)) return false;
        exchanged++;
        advance();
        return true;
      },
    },
  );
  return { hashes: printer.hashes, written: printer.written(), exchanged, leaks: printer.leaks };
}

/** The earlier files that a plan may leave as they are. */
export function stayingFiles({ earlier, mayStay }: PagesOrder): FileTable {
  return mayStay ? earlier : new Map();
}

/** Searches the files of a release for what they must not hold. */
export function proverFor(release: Release): Prover {
  const { edition, now, preview } = release;
  return proverOf({
    forbidden: forbiddenTexts(release),
    allowed: () => publicTexts(edition, now, preview),
    cleared: clearanceOf(edition.site, goneOf(edition, now)),
    openings: sheets.map((sheet) => documentOpening(sharedOf(release).frame, sheet)),
  });
}
