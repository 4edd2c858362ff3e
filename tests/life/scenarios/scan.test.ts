import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { justBefore, noon } from "../clock.ts";
import { projectRoot, runAlone } from "../commands.ts";
import { edit, file, lose, publish, refuse, stories } from "../events.ts";
import { Newsroom, temporaryFolder } from "../newsroom.ts";
import { scenario } from "../scenario.ts";
import { hides, says, shows } from "../truths.ts";

const headline = `Zqmoonq & <b>"Ünïcode"</b>, it's 5 > 3, ça va`;
const story = { headline, embargoed: noon, summary: `Zqmoonq in short: ${headline}` };
const plain = Buffer.from(`Coming up: ${headline}.`);
const html = headline.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Ways in which a file of `static/` can tell a headline. */
const leaks: Readonly<Record<string, readonly [path: string, content: string | Uint8Array]>> = {
  "plain text": ["static/soon.txt", plain],
  gzip: ["static/soon.txt.gz", gzipSync(plain)],
  Brotli: ["static/soon.json.br", brotliCompressSync(plain)],
  JSON: ["static/soon.json", JSON.stringify({ headline })],
  "JSON in ASCII": ["static/soon.json", JSON.stringify({ headline }).replace(/[^ -~]/g, escapeSequence)],
  "JSON that may stand in HTML": ["static/soon.json", JSON.stringify({ headline }).replace(/[<>&]/g, escapeSequence)],
  "HTML text": ["static/soon.html", `<p>${html}</p>`],
  "HTML with all escapes": [
    "static/soon.html",
    `<p>${html.replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;")}</p>`,
  ],
  "an address": ["static/soon.txt", `https://share.example/?t=${encodeURIComponent(headline)}&x=1`],
  "an address, leniently": ["static/soon.txt", encodeURI(`https://share.example/?t=${headline}`)],
  "a form": ["static/soon.txt", new URLSearchParams({ t: headline }).toString().replaceAll("%27", "'")],
  "a binary file": ["static/soon.bin", Buffer.concat([Buffer.from([0, 255, 254, 128]), plain, Buffer.from([0, 195])])],
  "the name of a file": ["static/zqmoonq-slug.txt", "nothing"],
  "the path of the page": ["static/soon.txt", "See /2022/08/17/zqmoonq-slug.html soon."],
  "the id": ["static/soon.txt", "zqmoonq-id"],
  "the name of its picture": ["static/soon.txt", "zqmoonq-picture.png"],
  "its first sentence": ["static/soon.txt", "… The first sentence zqmoonq opens the story. …"],
};

describe("every byte of a release is looked at: a headline in static/ stops the build", { concurrency: 2 }, () => {
  for (const [name, [path, content]] of Object.entries(leaks)) {
    scenario(
      `as ${name}`,
      stories({ moon: story, sun: {} }),
      publish({ at: justBefore(noon) }),
      file(path, content),
      refuse({ at: justBefore(noon) }),
      says("zqmoonq-file.md:1:1 error This story is embargoed", `stands in /${path.slice("static/".length)}`, "[leak]"),
      refuse({ at: justBefore(noon), flags: ["--quarantine"] }),
      lose(path),
      publish({ at: justBefore(noon) }),
      hides("moon"),
      shows("sun"),
    );
  }

  for (const slug of ["moon", "story"]) {
    scenario(
      `as the path of a page with the plain slug "${slug}", though not as the plain word`,
      stories({ moon: { slug, id: slug, embargoed: noon }, sun: {} }),
      file("static/words.txt", `The ${slug} is a word, /${slug}/ a folder and ${slug}.html a file.`),
      publish({ at: justBefore(noon) }),
      file("static/soon.txt", `Soon at /2022/08/17/${slug}.html`),
      refuse({ at: justBefore(noon) }),
      says("the slug of it stands in /soon.txt"),
    );
  }

  scenario(
    "unless the story is public by then, or a public story says the same",
    stories({ moon: story, sun: {} }),
    file("static/soon.txt", plain),
    refuse({ at: justBefore(noon) }),
    publish({ at: noon }),
    shows("moon"),
    edit("moon", { status: "withheld" }),
    refuse({ at: noon }),
    edit("sun", { headline }),
    publish({ at: noon }),
    hidesAllBut(),
  );

  scenario(
    "and a file that is no archive, whatever its name, is read as it is",
    stories({ moon: story, sun: {} }),
    file("static/notes.gz", "not packed at all"),
    file("static/notes.br", Buffer.from([0, 1, 2])),
    publish({ at: justBefore(noon) }),
    file("static/notes.gz", plain),
    refuse({ at: justBefore(noon) }),
    says("stands in /notes.gz"),
  );
});

/** Mistakes in the code of the pages: which file, what stands there, and what a hasty hand would write. */
const mistakes: Readonly<Record<string, readonly [file: string, was: string | RegExp, is: string]>> = {
  "every page prints the first story of the edition": [
    "src/pages/shared.ts",
    /frame: \{ site,/,
    "frame: { site: { ...site, tagline: edition.stories[0]?.headline ?? '' },",
  ],
  "lists are made of all stories": [
    "src/derive/shown.ts",
    /edition\.stories\.filter\(\(story\) => isShown\(story, now, preview\)\)\.sort/,
    "[...edition.stories].sort",
  ],
  "a sitemap is made of all stories": [
    "src/pages/news-sitemap.11ty.ts",
    /sharedOf\(release\)\.portal\.stories/,
    "release.edition.stories",
  ],
  "the pictures of all stories are developed": [
    "src/cli/pictures-of-release.ts",
    /if \(!isShown\(story, now, preview\)\) continue;/,
    "",
  ],
};

describe("a mistake in the code of the pages publishes nothing", { concurrency: 2 }, () => {
  for (const [name, [path, was, is]] of Object.entries(mistakes)) {
    test(name, async () => {
      const product = copyOfTheProduct();
      const source = readFileSync(join(product, path), "utf8");
      const changed = source.replace(was, is);
      assert.notEqual(changed, source, `${path} is written in another way by now.`);
      writeFileSync(join(product, path), changed);

      const newsroom = new Newsroom();
      await newsroom.add("moon", { embargoed: noon, date: "2022-08-18T11:00:00Z" });
      await newsroom.add("sun");
      const call = ["--newsroom", newsroom.root, "--now", justBefore(noon)];
      const { exitCode, stdout, stderr } = await runAlone("build", call, {}, product);
      assert.equal(exitCode, 1, stdout + stderr);
      assert.match(
        stdout,
        /articles\/zqmoonq-file\.md:1:1 error This story is embargoed, but the [a-z ]+ of it stands in \/./,
      );
      assert.ok(!existsSync(newsroom.output), "Something was published.");
    });
  }

  test("and neither does an error in it, even in a quarantine", async () => {
    const product = copyOfTheProduct();
    const path = join(product, "src/pages/front.11ty.tsx");
    const fault = "export const render = documentPage('list', () => { throw new Error('A fault.'); }); const unused =";
    writeFileSync(path, readFileSync(path, "utf8").replace("export const render =", fault));
    const newsroom = new Newsroom();
    await newsroom.add("sun");
    const call = ["--newsroom", newsroom.root, "--now", noon, "--quarantine"];
    const { exitCode, stdout, stderr } = await runAlone("build", call, {}, product);
    assert.equal(exitCode, 1, stdout + stderr);
    assert.match(stderr, /A fault\./);
    assert.ok(!existsSync(newsroom.output), "Something was published.");
  });
});

function hidesAllBut() {
  return ({ release }: Newsroom): void => assert.ok(![...release.keys()].some((path) => path.includes("zqmoonq")));
}

/** The product in a temporary folder, to be spoilt. */
function copyOfTheProduct(): string {
  const folder = temporaryFolder("product");
  for (const name of ["src", "eleventy.config.ts", "package.json", "tsconfig.json"]) {
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function escapeSequence(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
