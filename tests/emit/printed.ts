import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { Desk } from "../../src/eleventy/desk.ts";
import type { Agency } from "../../src/model/agency.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Release } from "../../src/model/release.ts";
import type { Site } from "../../src/model/site.ts";
import { compareStories, type Story } from "../../src/model/story.ts";
import type { Bundle, page, route } from "../../src/pages/routes.ts";
import { assets, at, space } from "./newsroom.ts";

const folder = new URL("../../src/pages/", import.meta.url);

/** A page template as Eleventy sees it. */
interface Template {
  readonly data: ReturnType<typeof route<unknown>>;
  readonly render: ReturnType<typeof page<unknown>>;
}

const names = (await readdir(folder)).filter((name) => /\.11ty\.tsx?$/.test(name)).sort();
const templates = new Map<string, Template>();
for (const name of names) {
  const template: unknown = await import(new URL(name, folder).href);
  assert.ok(isTemplate(template), name);
  templates.set(name.replace(/\.11ty\.tsx?$/, ""), template);
}

/** The text of each file that page templates make of a release, by the file's path; by default of all templates. */
export function printed(
  release: Release,
  wanted: readonly string[] = [...templates.keys()],
): ReadonlyMap<string, string> {
  const desk = new Desk(release);
  return new Map(
    wanted.flatMap((name) => {
      const { data, render } = templates.get(name) ?? assert.fail(`There is no template ${name}.`);
      const bundles: readonly Bundle<unknown>[] = data.pagination.before([null], { desk });
      return bundles.map((bundle): [string, string] => [
        `/${data.permalink({ bundle })}`,
        render({ desk, bundle }) ?? "",
      ]);
    }),
  );
}

export function fileAt(files: ReadonlyMap<string, string>, path: string): string {
  return files.get(path) ?? assert.fail(`There is no ${path}.`);
}

/** The clock of these releases. */
export const now = at("2022-08-18T12:00:00Z");

/** A release of one section, without rails and histories. */
export function releaseOf(site: Site, agencies: readonly Agency[], stories: readonly Story[]): Release {
  const edition: Edition = {
    site,
    sections: [space],
    agencies,
    rails: [],
    stories: [...stories].sort(compareStories),
    histories: new Map(),
  };
  return { edition, assets, now, preview: null };
}

function isTemplate(module: unknown): module is Template {
  return typeof module === "object" && module !== null && "data" in module && "render" in module;
}
