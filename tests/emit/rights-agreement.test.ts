import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { trainingCrawlers } from "../../src/emit/ai-crawlers.ts";
import type { Agency, Permission } from "../../src/model/agency.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Site } from "../../src/model/site.ts";
import type { Story } from "../../src/model/story.ts";
import { afp, bareStory, siteWith, storyWith } from "./newsroom.ts";
import { fileAt, now, printed, releaseOf } from "./printed.ts";
import { members, readFeedRights, readPage, readRobots, readRsl } from "./rights-read-back.ts";

const day = 86_400_000;

/** A story of a house, all but its contract the same. */
function storyOf(agency: Agency | null, licenceExpires: Instant | null): Story {
  const slug = agency?.id ?? "own";
  return storyWith({
    id: slug,
    slug,
    path: `/2022/08/17/${slug}.html`,
    agency,
    licenceExpires,
    corrections: [],
    image: null,
  });
}

const line = fc.string({ minLength: 1, maxLength: 12 }).map((text) => `© ${text} </p>&amp; ]]>`.replace(/\s+/g, " "));
const permission = fc.constantFrom<Permission>("allowed", "reserved");
const url = fc.option(fc.webUrl({ withQueryParameters: true }));
const end = fc.option(fc.integer({ min: 1, max: 4000 }).map((days) => ({ epoch: now.epoch + days * day })));

const contract = fc.record({
  notice: line,
  archiving: fc.boolean(),
  mining: permission,
  aiTraining: permission,
  copyrightHolder: fc.oneof(line, fc.constant("Agence France-Presse")),
  creditLine: line,
  usageInfo: url,
  acquireLicensePage: url,
  licenceDays: fc.option(fc.integer({ min: 2, max: 4000 })),
});

const releases = fc
  .record({
    own: fc.record({
      notice: line,
      mining: permission,
      aiTraining: permission,
      usageInfo: fc.oneof(url, fc.constant("/rights.html")),
      acquireLicensePage: url,
    }),
    contracts: fc.array(fc.tuple(contract, end), { maxLength: 3 }),
    ownEnd: end,
    prefix: fc.constantFrom("/", "/x/"),
  })
  .map(({ own, contracts, ownEnd, prefix }) => {
    const site = siteWith({ rights: own, prefix, trust: [{ relation: "member", url: "https://group.example/" }] });
    const agencies = contracts.map(
      ([terms], index): Agency => ({
        ...afp,
        ...terms,
        id: `house-${index}`,
        machineReadable: true,
      }),
    );
    const stories = agencies.map((agency, index) => storyOf(agency, contracts[index]?.[1] ?? null));
    return releaseOf(site, agencies, [...stories, storyOf(null, ownEnd)]);
  });

/** What the data files say of a story, spelt out once more and apart from the code. */
function contractOf({ agency, licenceExpires, date }: Story, site: Site) {
  const terms = agency ?? site.rights;
  const web = (link: string | null) => (link === null ? undefined : new URL(link, `${site.origin}/`).href);
  const own = (link: string | null) => web(link?.startsWith("/") ? site.prefix + link.slice(1) : link);
  const term = agency === null || agency.licenceDays === null ? null : { epoch: date.epoch + agency.licenceDays * day };
  const ends = licenceExpires ?? term;
  return {
    notice: terms.notice,
    holder: agency?.copyrightHolder ?? site.publisher.name,
    credit: agency?.creditLine ?? site.publisher.name,
    archiving: agency?.archiving ?? true,
    mines: terms.mining === "allowed",
    trains: terms.mining === "allowed" && terms.aiTraining === "allowed",
    usageInfo: own(terms.usageInfo),
    acquire: own(terms.acquireLicensePage),
    ends: ends === null ? undefined : `${new Date(ends.epoch).toISOString().slice(0, 19)}Z`,
  };
}

const spoken = ["story", "ninjs", "rss", "atom", "robots", "tdmrep", "rsl", "trust"];

test("whatever the contracts are, every format says of a story what its contract says", () => {
  fc.assert(
    fc.property(releases, (release) => {
      const { site, stories } = release.edition;
      const files = printed(release, spoken);
      const feeds = ["/feed.xml", "/atom.xml"].map((path) => readFeedRights(fileAt(files, path)));
      for (const feed of feeds) assert.equal(feed.get(""), site.rights.notice);
      for (const story of stories) {
        const expected = contractOf(story, site);
        const page = readPage(fileAt(files, story.path));

        assert.equal(page.notice, expected.notice);
        assert.equal(page.article.get("copyrightNotice"), expected.notice);
        for (const feed of feeds) assert.equal(feed.get(`tag:${site.tagAuthority}:story/${story.id}`), expected.notice);

        assert.equal(members(page.article.get("copyrightHolder")).get("name"), expected.holder);
        assert.equal(page.article.get("creditText"), expected.credit);
        assert.equal(page.article.get("usageInfo"), expected.usageInfo);
        assert.equal(page.article.get("acquireLicensePage"), expected.acquire);

        const ends = expected.ends;
        assert.equal(page.article.get("expires"), ends);
        assert.deepEqual(page.robots, [
          "max-image-preview:large",
          ...(expected.archiving ? [] : ["noarchive"]),
          ...(ends === undefined ? [] : [`unavailable_after: ${ends}`]),
        ]);

        assert.equal(page.tdmReservation, expected.trains ? "0" : "1");
        assert.equal(page.tdmPolicy, expected.trains ? undefined : (expected.acquire ?? expected.usageInfo));

        if (story.agency !== null) {
          const item = members(JSON.parse(fileAt(files, story.path.replace(".html", ".json"))));
          assert.equal(item.get("copyrightHolder"), expected.holder);
          assert.equal(item.get("copyrightNotice"), expected.notice);
          assert.equal(members(item.get("rightsInfo")).get("linkedRights"), page.licence);
          const says = (words: string) => String(item.get("usageTerms")).includes(words);
          assert.ok(says(`credited to ${expected.credit}.`));
          assert.ok(says(`mining is ${expected.mines ? "allowed" : "reserved"};`));
          assert.ok(says(`models is ${expected.trains ? "allowed" : "reserved"}.`));
          assert.equal(says("Not to be kept in archives."), !expected.archiving);
          assert.ok(ends === undefined ? !says("Not to be shown from") : says(`Not to be shown from ${ends}.`));
        }

        const [, licence = ""] = (page.licence ?? "").split(site.origin + site.prefix);
        const rsl = readRsl(fileAt(files, `/${licence}`));
        assert.equal(rsl.url, "");
        assert.equal(rsl.holder, expected.holder);
        assert.equal(rsl.terms, expected.usageInfo ?? null);
        assert.equal(rsl.contact, expected.acquire);
        assert.equal(rsl.use("search"), "allowed");
        assert.equal(rsl.use("ai-input"), "reserved");
        assert.equal(rsl.use("ai-index"), expected.mines ? "allowed" : "reserved");
        assert.equal(rsl.use("ai-train"), expected.trains ? "allowed" : "reserved");
      }
    }),
    { numRuns: 100 },
  );
});

test("whatever the contracts are, what is said of the whole site is what the strictest of them says", () => {
  fc.assert(
    fc.property(releases, (release) => {
      const { site, stories } = release.edition;
      const files = printed(release, spoken);
      const contracts = stories.map((story) => contractOf(story, site));
      const trains = contracts.every((one) => one.trains);
      const mines = contracts.every((one) => one.mines);

      const robots = readRobots(fileAt(files, "/robots.txt"));
      for (const { token } of trainingCrawlers) assert.equal(robots.mayCrawl(token), trains, token);
      for (const token of ["Googlebot", "OAI-SearchBot", "PerplexityBot", "*"])
        assert.ok(robots.mayCrawl(token), token);
      assert.deepEqual(robots.licences, [`${site.origin}${site.prefix}license.xml`]);

      const rsl = readRsl(fileAt(files, "/license.xml"));
      assert.equal(rsl.url, site.prefix);
      assert.equal(rsl.use("search"), "allowed");
      assert.equal(rsl.use("ai-index"), mines ? "allowed" : "reserved");
      assert.equal(rsl.use("ai-train"), trains ? "allowed" : "reserved");
      assert.equal(
        rsl.holder,
        contracts.every((one) => one.holder === site.publisher.name) ? site.publisher.name : null,
      );

      const rules: unknown = JSON.parse(fileAt(files, "/.well-known/tdmrep.json"));
      assert.ok(Array.isArray(rules) && rules.length === 1);
      const rule = members(rules[0]);
      assert.equal(rule.get("location"), `${site.prefix}*`);
      assert.equal(rule.get("tdm-reservation"), trains ? 0 : 1);
      const own = contractOf(storyOf(null, null), site);
      assert.equal(rule.get("tdm-policy"), trains ? undefined : (own.acquire ?? own.usageInfo));

      assert.equal(
        fileAt(files, "/trust.txt"),
        `member=https://group.example/\ndatatrainingallowed=${trains ? "yes" : "no"}\n`,
      );
    }),
    { numRuns: 100 },
  );
});

test("an agency that has no public story reserves nothing", () => {
  const rights = { ...siteWith().rights, mining: "allowed", aiTraining: "allowed" } as const;
  const files = printed(releaseOf(siteWith({ rights }), [afp], [bareStory]), spoken);
  assert.ok(readRobots(fileAt(files, "/robots.txt")).mayCrawl("GPTBot"));
  assert.equal(readRsl(fileAt(files, "/license.xml")).use("ai-train"), "allowed");
  assert.equal(files.has("/agencies/afp/license.xml"), false);
});

test("a page that is no story names the licence of the site", () => {
  const front = printed(releaseOf(siteWith(), [afp], [storyOf(afp, null)]), ["front"]).get("/index.html") ?? "";
  assert.match(
    front,
    /<link rel="license" type="application\/rsl\+xml" href="https:\/\/www\.spacewar\.com\/license\.xml"/,
  );
  assert.doesNotMatch(front, /tdm-/);
});
