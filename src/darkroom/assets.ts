import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { href } from "../model/address.ts";
import type { Assets, Icon, Sheet } from "../model/assets.ts";
import type { Site } from "../model/site.ts";
import { contentHash } from "./content-hash.ts";
import { drawn } from "./drawing.ts";
import { icoAround } from "./favicon.ts";
import { writeOutput } from "./output.ts";
import { type Shelf, shelfIn } from "./shelf.ts";
import { bundleStyles } from "./style-sheet.ts";

const manifestSizes = [192, 512] as const;
const appleTouchSize = 180;
const faviconSize = 32;
const card = { width: 1200, height: 630 } as const;

/** Where assets come from and go to; all folders are absolute. */
export interface AssetsOrder {
  /** Holds `styles/NAME.css` for each sheet, `fonts/*.woff2`, `icon.svg` and `card.svg`. */
  readonly assetsDir: string;
  readonly site: Site;
  readonly cacheDir: string;
  readonly outDir: string;
}

/** Writes fonts, icons and the share card, and makes the style sheets. The assets are our own: what is wrong throws. */
export async function developAssets({ assetsDir, site, cacheDir, outDir }: AssetsOrder): Promise<Assets> {
  const shelf = shelfIn(cacheDir);
  const fonts = await writeFonts(join(assetsDir, "fonts"), outDir);
  const links = new Map(Array.from(fonts, ([name, path]) => [name, href(site, path)]));
  const sheet = (name: Sheet) => bundleStyles(join(assetsDir, "styles", `${name}.css`), links);
  const icon = await readFile(join(assetsDir, "icon.svg"));
  const cardDrawing = await readFile(join(assetsDir, "card.svg"));
  const cardPng = await drawn(shelf, cardDrawing, card.width, card.height);

  const favicon = await drawn(shelf, icon, faviconSize, faviconSize);
  await writeOutput(outDir, "/favicon.ico", icoAround(favicon, faviconSize));
  return {
    styles: { story: sheet("story"), front: sheet("front"), list: sheet("list") },
    preloadFonts: Array.from(fonts, ([name, path]) => ({ name, path }))
      .filter(({ name }) => name.endsWith("-core.woff2"))
      .map(({ path }) => path),
    icon: await writeHashed(outDir, "icon.svg", icon),
    appleTouchIcon: await writeAppleTouchIcon(shelf, icon, outDir),
    manifestIcons: await Promise.all(manifestSizes.map((size) => writeManifestIcon(shelf, icon, size, outDir))),
    card: { path: await writeHashed(outDir, "card.png", cardPng), ...card },
  };
}

/** Writes every font of a folder; gives their paths by file name, in the order of the names. */
async function writeFonts(folder: string, outDir: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".woff2")).sort();
  const paths = new Map<string, string>();
  for (const name of names) paths.set(name, await writeHashed(outDir, name, await readFile(join(folder, name))));
  return paths;
}

async function writeManifestIcon(shelf: Shelf, icon: Buffer, size: number, outDir: string): Promise<Icon> {
  return { path: await writeHashed(outDir, `icon-${size}.png`, await drawn(shelf, icon, size, size)), size };
}

async function writeAppleTouchIcon(shelf: Shelf, icon: Buffer, outDir: string): Promise<Icon> {
  const png = await drawn(shelf, icon, appleTouchSize, appleTouchSize);
  return { path: await writeOutput(outDir, "/apple-touch-icon.png", png), size: appleTouchSize };
}

/** Writes a file under a name that changes with its bytes: `/assets/icon.0a1b2c3d.svg`; gives its path. */
function writeHashed(outDir: string, name: string, bytes: Buffer): Promise<string> {
  const [, stem = "", extension = ""] = /^(.*)(\.[^.]+)$/.exec(basename(name)) ?? [];
  return writeOutput(outDir, `/assets/${stem}.${contentHash(bytes, 8)}${extension}`, bytes);
}
