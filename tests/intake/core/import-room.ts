import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Imported, importItem } from "../../../src/intake/import-desk.ts";
import type { ImportPlace } from "../../../src/intake/import-place.ts";
import type { ItemDesk } from "../../../src/intake/item-desk.ts";
import { diskShelf, dryShelf } from "../../../src/intake/shelf.ts";
import { storyIndex } from "../../../src/intake/story-index.ts";
import type { ReadItem } from "../../../src/intake/wire-item.ts";
import { type Files, newsroom, writeIn } from "../../newsrooms.ts";

export const desk: ItemDesk = {
  sections: [
    { id: "space", title: "Space" },
    { id: "world", title: "World" },
  ],
  agencies: [
    { id: "tst", name: "Test Wire Service", label: "TST", url: "https://www.wire.example/", notice: "© Test." },
  ],
  language: "en",
  timeZone: "UTC",
  map: {},
  section: null,
  agency: null,
};

/** A newsroom that items are imported into. */
export interface ImportRoom {
  readonly root: string;
  take(item: ReadItem, folder?: string): Promise<Imported>;
  /** The story's text. */
  read(file: string): string;
  edit(file: string, change: (text: string) => string): void;
  /** Every file below articles, with its text. */
  stories(): Readonly<Record<string, string>>;
}

export function importRoom(given: Partial<ImportPlace> = {}, files: Files = {}): ImportRoom {
  const root = newsroom(files);
  const articles = join(root, "articles");
  // Every import is a run of its own.
  const place = (): ImportPlace => ({
    articles: diskShelf(articles),
    records: diskShelf(join(root, ".dateline/intake/articles")),
    index: storyIndex(diskShelf(articles)),
    desk,
    checkPicture: async () => null,
    overwrite: false,
    ...given,
  });
  return {
    root,
    take: (item, folder) =>
      importItem(item, { folder: folder ?? null, received: Date.parse("2022-09-01T00:00:00Z") }, place()),
    read: (file) => readFileSync(join(articles, file), "utf8"),
    edit: (file, change) => writeIn(root, `articles/${file}`, change(readFileSync(join(articles, file), "utf8"))),
    stories: () => filesBelow(articles),
  };
}

/** Every file below a folder by its path, as text. */
export function filesBelow(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}

export { dryShelf };
