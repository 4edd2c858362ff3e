/**
 * Makes the site's fonts from the packages `@fontsource/stix-two-text` and `@fontsource/barlow-condensed` (5.x):
 *
 *     node --import tsx src/assets/fonts/subset.ts SOURCE_DIR
 *
 * SOURCE_DIR is the `node_modules` that holds both. The `-core` files carry what an English wire needs and are
 * preloaded by every page; the others load only when a page uses one of their characters (`unicode-range` in
 * `styles/fonts.css`), or bold or italic text.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import subsetFont from "subset-font";

const core = `${range(0x20, 0x7e)}\u00a0£©®°·×–—‘’“”•…‹›€−Öáãäåçèéíñóôöøü`;
const latin = without(range(0xa1, 0xff), core);
const latinExtended = range(0x100, 0x24f);
const greek = range(0x370, 0x3ff);
const cyrillic = range(0x400, 0x45f) + range(0x490, 0x491);

const text = "@fontsource/stix-two-text/files/stix-two-text";
const label = "@fontsource/barlow-condensed/files/barlow-condensed";

/** Our file, the package's file, the characters kept. */
const fonts: readonly (readonly [name: string, source: string, characters: string])[] = [
  ["text-core", `${text}-latin-400-normal`, core],
  ["text-latin", `${text}-latin-400-normal`, latin],
  ["text-latin-extended", `${text}-latin-ext-400-normal`, latinExtended],
  ["text-greek", `${text}-greek-400-normal`, greek],
  ["text-cyrillic", `${text}-cyrillic-400-normal`, cyrillic],
  ["text-bold", `${text}-latin-700-normal`, core + latin],
  ["text-italic", `${text}-latin-400-italic`, core + latin],
  ["label-core", `${label}-latin-600-normal`, core],
  ["label-latin", `${label}-latin-600-normal`, latin],
  ["label-latin-extended", `${label}-latin-ext-600-normal`, latinExtended],
];

const licences = [
  ["STIX-TWO-LICENCE.txt", "@fontsource/stix-two-text/LICENSE"],
  ["BARLOW-LICENCE.txt", "@fontsource/barlow-condensed/LICENSE"],
] as const;

const sourceDir = process.argv[2];
if (sourceDir === undefined) throw new Error("Name the folder that holds the packages: subset.ts SOURCE_DIR");

for (const [name, source, characters] of fonts) {
  const font = await subsetFont(await readFile(join(sourceDir, `${source}.woff2`)), characters, {
    targetFormat: "woff2",
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: ["kern", "tnum"],
    dropTables: ["gasp", "STAT", "DSIG", "GDEF"],
  });
  await writeFile(join(import.meta.dirname, `${name}.woff2`), font);
  process.stdout.write(`${name}.woff2 ${font.length}\n`);
}

for (const [name, source] of licences) await copyFile(join(sourceDir, source), join(import.meta.dirname, name));

function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function without(characters: string, others: string): string {
  return [...characters].filter((character) => !others.includes(character)).join("");
}
