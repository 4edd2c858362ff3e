import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { temporaryFolder } from "../newsrooms.ts";
import { BenchNewsroom } from "./bench-newsroom.ts";
import { installedHere } from "./contenders.ts";
import { writeNewsroom } from "./dateline-site.ts";
import { writeEleventySite } from "./eleventy-site.ts";
import { writeHugoSite } from "./hugo-site.ts";
import { type Kind, kindOf, kinds } from "./kinds.ts";
import { filesIn } from "./output-files.ts";
import { houses, type PageSizes } from "./portal-facts.ts";
import { projectRoot } from "./project-copy.ts";
import { railHeadline, railIds } from "./rails.ts";
import { countFaults, listFaults, noRailEdits, pageFaults, pageFile, readerOf } from "./soundness.ts";
import { dispatches, newest } from "./wire.ts";

const total = 60;
/** Small, so that few stories fill further pages of every kind of list. */
const sizes: PageSizes = { list: 3, archive: 1, feed: 4, rail: 3, more: 5 };
const clock = newest.toISOString();
const { hugo } = await installedHere();

interface Site {
  readonly output: string;
  readonly files: readonly string[];
}

/** Writes a site and builds it with the command that the bench measures. */
async function built(
  write: (root: string, total: number, sizes: PageSizes) => Promise<void>,
  command: (root: string) => readonly [program: string, arguments_: readonly string[], folder: string],
  output: string,
): Promise<Site> {
  const root = temporaryFolder("bench");
  await write(root, total, sizes);
  const [program, arguments_, folder] = command(root);
  const { NODE_TEST_CONTEXT, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(program, arguments_, {
    cwd: folder,
    encoding: "utf8",
    env: environment,
  });
  assert.equal(status, 0, `${stdout}${stderr}`);
  return { output: join(root, output), files: await filesIn(join(root, output)) };
}

function kindsIn(site: Site): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const file of site.files) {
    const kind = kindOf(file);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

describe("sites of the bench", () => {
  const sites = new Map<string, Site>();

  before(async () => {
    const script = ["--import", "tsx", "src/cli/build.ts"];
    sites.set(
      "dateline",
      await built(
        writeNewsroom,
        (root) => [
          process.execPath,
          [...script, "--newsroom", root, "--output", join(root, "_site"), "--now", clock],
          projectRoot,
        ],
        "_site",
      ),
    );
    sites.set(
      "eleventy",
      await built(
        writeEleventySite,
        (root) => [process.execPath, [join(projectRoot, "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"], root],
        "_site",
      ),
    );
    if (hugo !== null) {
      const site = await built(writeHugoSite, (root) => ["hugo", ["--quiet", "--clock", clock], root], "public");
      // Hugo's first pages of lists are only redirects to the lists.
      sites.set("hugo", { ...site, files: site.files.filter((file) => !file.includes("/page/1/")) });
    }
  });

  it("are those of every program", (t) => {
    if (hugo === null) t.skip("Hugo is not installed here; its site was not looked at.");
  });

  it("hold all the same kinds of files", () => {
    for (const [program, site] of sites) {
      assert.deepEqual([...kindsIn(site).keys()].sort(), [...kinds].sort(), program);
    }
  });

  it("hold as many of each kind but further pages, which each program numbers its own way", () => {
    const counts = [...sites].map(([program, site]) => {
      const firsts = [...kindsIn(site)].filter(([kind]) => !kind.endsWith("further page"));
      return [program, new Map(firsts)] as const;
    });
    const [[, first] = ["", new Map()], ...others] = counts;
    assert.equal(first.get("story"), total);
    for (const [program, other] of others) assert.deepEqual(other, first, program);
  });

  it("hold on every story page its words, four rails of three headlines, and its house's notice", () => {
    for (const [program, { output }] of sites) {
      for (const dispatch of dispatches(total)) {
        const page = readFileSync(join(output, pageFile(dispatch)), "utf8");
        const where = `${program}: ${pageFile(dispatch)}`;
        const house = houses.find(({ id }) => id === dispatch.agency);
        assert.ok(house, where);
        for (const needed of [dispatch.headline, dispatch.byline, house.notice, `(${house.label})`]) {
          assert.ok(page.includes(needed), `${where} lacks ${needed}`);
        }
        for (const name of ["kicker", "byline", "dateline", "rights"]) {
          assert.match(page, new RegExp(`class="[^"]*\\b${name}\\b`), `${where} lacks .${name}`);
        }
        assert.equal(page.match(/data-rail="/g)?.length, railIds.length, where);
        for (const id of railIds) {
          const shown = [0, 1, 2, 3].map((index) => page.includes(`>${railHeadline(id, index, 0)}<`));
          assert.deepEqual(shown, [true, true, true, false], `${where}: ${id}`);
        }
      }
    }
  });

  it("hold on every story page more from its section", () => {
    const newestFirst = [...dispatches(total)].reverse();
    for (const [program, { output }] of sites) {
      for (const dispatch of dispatches(total)) {
        const page = readFileSync(join(output, pageFile(dispatch)), "utf8");
        const others = newestFirst.filter(
          ({ section, slug }) => section === dispatch.section && slug !== dispatch.slug,
        );
        const linked = others.filter((other) => page.includes(pageFile(other)));
        assert.ok(linked.length >= Math.min(3, others.length), `${program}: ${pageFile(dispatch)}`);
      }
    }
  });

  it("print what was corrected", () => {
    const corrections = [...dispatches(total)].flatMap(({ correction }) => correction?.text ?? []);
    assert.ok(corrections.length > 0);
    for (const [program, { output }] of sites) {
      const page = readFileSync(join(output, "corrections/index.html"), "utf8");
      for (const text of corrections) assert.ok(page.includes(text), program);
    }
  });

  it("are sound by the bench's own look, which finds what is missing", async () => {
    const latest = [...dispatches(total)].at(-1);
    assert.ok(latest);
    for (const [program, { output, files }] of sites) {
      const read = readerOf(output);
      const look = async (edits = noRailEdits, stories = total): Promise<readonly string[]> => [
        ...countFaults(files, stories),
        ...(await pageFaults(read, [latest], edits)),
        ...(await listFaults(read, latest)),
      ];
      assert.deepEqual(await look(), [], program);
      assert.equal((await look({ ...noRailEdits, power: 1 })).length, 1, program);
      assert.equal((await look(noRailEdits, total + 1)).length, 1, program);
      assert.ok((await listFaults(read, { ...latest, headline: "Never filed" })).length >= 4, program);
    }
  });
});

describe("a newsroom of the bench", () => {
  it("never kills a story twice and counts what is public", async () => {
    const root = temporaryFolder("bench");
    await writeNewsroom(root, 20);
    const desk = new BenchNewsroom(root, 20);
    await desk.addStory();
    await desk.killStory();
    await desk.killStory();
    await desk.editRail();
    assert.equal(desk.stories, 19);
    assert.equal(new Set(desk.killed.map(({ slug }) => slug)).size, 2);
    assert.deepEqual(desk.rails, { ...noRailEdits, power: 1 });
    const gone = new Set(desk.killed.map(({ slug }) => slug));
    assert.ok(desk.sample.length > 0 && desk.sample.every(({ slug }) => !gone.has(slug)));
  });
});
