import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { type Front, markOf } from "../canary.ts";
import { day, hour, moved, noon } from "../clock.ts";
import { Newsroom, site } from "../newsroom.ts";
import { differences, type Release } from "../release.ts";
import { buries, hides, shows } from "../truths.ts";

const names = ["moon", "sun", "mars", "venus", "earth", "ceres"] as const;

/** What decides on whether the public sees a story, in whole minutes from noon. */
interface Fate {
  readonly status: "usable" | "withheld" | "canceled";
  readonly embargoed: number | null;
  readonly licenceExpires: number | null;
  readonly section: "space" | "world";
  readonly linksTo: number;
  readonly age: number;
}

const minutes = fc.integer({ min: -3, max: 3 });
const fate: fc.Arbitrary<Fate> = fc.record({
  status: fc.constantFrom("usable", "usable", "usable", "withheld", "canceled"),
  embargoed: fc.option(minutes),
  licenceExpires: fc.option(minutes),
  section: fc.constantFrom("space", "world"),
  linksTo: fc.nat(names.length - 1),
  age: fc.nat(5),
});
const fates = fc.array(fate, { minLength: names.length, maxLength: names.length });

const minute = 60_000;

function frontOf({ status, embargoed, licenceExpires, section, age }: Fate): Front {
  const at = (offset: number | null): string | null => (offset === null ? null : moved(noon, offset * minute));
  return {
    status,
    section,
    embargoed: at(embargoed),
    licenceExpires: at(licenceExpires),
    date: moved(noon, -age * day - hour),
  };
}

/** The same decision as the product's, said in another way. */
function expected({ status, embargoed, licenceExpires }: Fate, now: number): "shown" | "hidden" | "buried" {
  const lifted = embargoed === null || embargoed * minute <= now;
  if (status === "canceled") return lifted ? "buried" : "hidden";
  const ended = licenceExpires !== null && licenceExpires * minute <= now;
  return status === "usable" && lifted && !ended ? "shown" : "hidden";
}

async function newsroomOf(drawn: readonly Fate[], order: readonly number[]): Promise<Newsroom> {
  const newsroom = new Newsroom();
  for (const index of order) {
    const [name, own] = [names[index], drawn[index]];
    if (name === undefined || own === undefined) continue;
    await newsroom.add(name, frontOf(own));
  }
  for (const [index, name] of names.entries()) {
    const target = names[drawn[index]?.linksTo ?? 0] ?? name;
    newsroom.edit(
      name,
      {},
      `The first sentence ${markOf(name)} opens.\n\nSee [what was said](${markOf(target)}-file.md).`,
    );
  }
  const items = names.map((name) => ({ title: `Headline ${markOf(name)} of a story`, url: `/x/${markOf(name)}.html` }));
  newsroom.write("_data/rails/sister.json", { title: "Sister", items });
  newsroom.write("_data/site.json", { ...site, rails: ["sister"] });
  return newsroom;
}

describe("of any newsroom, at any clock", () => {
  test("the release tells all of what is public and nothing of what is not", async () => {
    const clock = fc.integer({ min: -4 * minute, max: 4 * minute });
    const clocks = fc.oneof(
      clock,
      minutes.map((each) => each * minute),
      minutes.map((each) => each * minute - 1),
    );
    await fc.assert(
      fc.asyncProperty(fates, clocks, clocks, async (drawn, ...nows) => {
        const newsroom = await newsroomOf(drawn, [...names.keys()]);
        for (const now of nows) {
          await newsroom.build({ at: moved(noon, now) });
          assert.equal(newsroom.ended.exitCode, 0, newsroom.told);
          for (const [index, name] of names.entries()) {
            const own = drawn[index];
            if (own === undefined) continue;
            const check = { shown: shows, hidden: hides, buried: buries }[expected(own, now)];
            await check(name)(newsroom);
          }
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test("the order in which its files arrive does not matter, nor what was released before", async () => {
    const orders = fc.shuffledSubarray([...names.keys()], { minLength: names.length });
    await fc.assert(
      fc.asyncProperty(fates, orders, async (drawn, order) => {
        const releases: Release[] = [];
        for (const each of [[...names.keys()], order]) {
          const newsroom = await newsroomOf(drawn, each);
          if (releases.length > 0) await newsroom.build({ at: moved(noon, -day) });
          await newsroom.build();
          assert.equal(newsroom.ended.exitCode, 0, newsroom.told);
          releases.push(newsroom.release);
        }
        const [one, other] = releases;
        assert.ok(one !== undefined && other !== undefined);
        assert.deepEqual(differences(one, other), []);
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

test("a kill holds against everything but a higher version, whatever was tried in between", async () => {
  const attempt = fc.record({ status: fc.constantFrom("usable", "canceled"), version: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: 3, maxLength: 5 }), async (attempts) => {
      const newsroom = new Newsroom();
      await newsroom.add("sun");
      await newsroom.add("moon");
      let killedAt: number | null = null;
      for (const { status, version } of attempts) {
        newsroom.edit("moon", { status, version });
        await newsroom.build();
        const isRefused: boolean = status === "usable" && killedAt !== null && version <= killedAt;
        assert.equal(newsroom.ended.exitCode, isRefused ? 1 : 0, newsroom.told);
        if (isRefused) {
          assert.deepEqual(differences(newsroom.before, newsroom.release), []);
          continue;
        }
        killedAt = status === "canceled" ? version : null;
        await (killedAt === null ? shows : buries)("moon")(newsroom);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
