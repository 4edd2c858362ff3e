import assert from "node:assert/strict";
import { test } from "node:test";
import { projectRoot } from "./build.ts";
import { attribute, byTag, elementsIn, isInside, textIn } from "./html.ts";
import { type Page, pagesOf } from "./pages.ts";
import { filesWith } from "./release.ts";
import { sampleFolder, sampleNewsroom, sampleRelease } from "./sample.ts";

const origin = "https://www.spacewar.com";

/** What every page must keep to; each rule gives what breaks it. */
const rules: Readonly<Record<string, (page: Page) => readonly string[]>> = {
  "has one h1, inside main": ({ document }) => {
    const headings = byTag(document, "h1");
    const inside = headings.filter((heading) => byTag(document, "main").some((main) => isInside(heading, main)));
    return headings.length === 1 && inside.length === 1 ? [] : [`${headings.length} h1, ${inside.length} inside main`];
  },
  "has one main, and a way to skip to it": ({ document }) => {
    const [main, ...others] = byTag(document, "main");
    const first = byTag(document, "a")[0];
    const target = main === undefined ? "no main" : `#${attribute(main, "id")}`;
    const goal = first === undefined ? "no link" : attribute(first, "href");
    return others.length === 0 && goal === target ? [] : [`the first link leads to ${goal}, main is ${target}`];
  },
  "loads nothing from other sites": ({ document }) =>
    elementsIn(document).flatMap((element) => {
      const loads = ["src", "srcset", "poster", "data"].map((name) => attribute(element, name));
      const linked =
        element.name === "link" && !/^(canonical|license)$/.test(attribute(element, "rel") ?? "")
          ? attribute(element, "href")
          : null;
      return [...loads, linked].filter((url) => url !== null).filter((url) => !/^\/(?!\/)/.test(url));
    }),
  "has no script but JSON-LD": ({ document }) =>
    byTag(document, "script")
      .filter((script) => attribute(script, "type") !== "application/ld+json" || attribute(script, "src") !== null)
      .map((script) => attribute(script, "type") ?? "script"),
  "has neither inline styles nor inline handlers": ({ document }) =>
    elementsIn(document).flatMap((element) =>
      Object.keys(element.attribs)
        .filter((name) => name === "style" || name.startsWith("on"))
        .map((name) => `${element.name} ${name}`),
    ),
  "embeds nothing": ({ document }) =>
    elementsIn(document)
      .map(({ name }) => name)
      .filter((name) => ["iframe", "object", "embed", "form", "base", "video", "audio"].includes(name)),
  "gives every picture its size and a description": ({ document }) =>
    byTag(document, "img").flatMap((img) =>
      ["alt", "width", "height"].filter((name) => attribute(img, name) === null).map((name) => `img without ${name}`),
    ),
  "has a title, a description and a language": ({ document }) => [
    ...(byTag(document, "title").length === 1 ? [] : ["no title"]),
    ...(byTag(document, "meta").some((meta) => attribute(meta, "name") === "description") ? [] : ["no description"]),
    ...(byTag(document, "html").every((html) => attribute(html, "lang") === "en") ? [] : ["no language"]),
  ],
};

for (const [name, faults] of Object.entries(rules)) {
  test(`every page ${name}`, async () => {
    const pages = pagesOf(await sampleRelease());
    assert.ok(pages.length > 200);
    assert.deepEqual(
      pages.flatMap((page) => faults(page).map((fault) => `${page.file}: ${fault}`)),
      [],
    );
  });
}

test("every page but the error pages names its own address", async () => {
  const wrong = pagesOf(await sampleRelease()).filter(({ file, canonical }) =>
    /^4\d\d\.html$/.test(file)
      ? canonical !== null
      : canonical !== `${origin}/${file.replace(/(^|\/)index\.html$/, "$1")}`,
  );
  assert.deepEqual(
    wrong.map(({ file, canonical }) => `${file}: ${canonical}`),
    [],
  );
});

test("titles tell pages apart", async () => {
  const seen = new Map<string, string>();
  const twins = pagesOf(await sampleRelease()).flatMap(({ file, document }) => {
    const title = byTag(document, "title").map(textIn).join();
    const twin = seen.get(title);
    seen.set(title, file);
    return twin === undefined ? [] : [`${twin} and ${file}: ${title}`];
  });
  assert.deepEqual(twins, []);
});

test("no file tells where it was built", async () => {
  const release = await sampleRelease();
  for (const folder of [projectRoot, sampleNewsroom(), sampleFolder("plain")]) {
    assert.deepEqual(filesWith(release, folder), []);
  }
  const names = [...release.keys()].filter((path) => /(^|\/)\.(?!well-known)|\.(map|ts|tsx|md)$/.test(path));
  assert.deepEqual(names, []);
});
