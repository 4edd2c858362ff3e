import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import fc from "fast-check";
import { DateTime } from "luxon";
import { visibilityOf } from "../../../src/derive/visibility.ts";
import type { Conditions } from "../../../src/model/copy.ts";
import { parseInstant } from "../../../src/read/instants.ts";
import { projectRoot } from "../commands.ts";

const hour = 60 * 60 * 1000;
const zones = ["Europe/Brussels", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"];

/** Every instant from 2024 to 2030 at which the clocks of a zone are changed, with how many minutes they go forward. */
function changesOf(zone: string): readonly { readonly epoch: number; readonly minutes: number }[] {
  const offset = (epoch: number): number => DateTime.fromMillis(epoch, { zone }).offset;
  const found: { epoch: number; minutes: number }[] = [];
  const end = Date.UTC(2031, 0, 1);
  for (let epoch = Date.UTC(2024, 0, 1); epoch < end; epoch += hour) {
    const minutes = offset(epoch + hour) - offset(epoch);
    if (minutes === 0) continue;
    const minute = Array.from({ length: 61 }, (_, index) => epoch + index * 60_000).find(
      (each) => offset(each) !== offset(epoch),
    );
    found.push({ epoch: minute ?? Number.NaN, minutes });
  }
  return found;
}

function conditions(parts: Partial<Conditions>): Conditions {
  return { status: "usable", embargoed: null, licenceExpires: null, agency: null, date: { epoch: 0 }, ...parts };
}

describe("an embargo at a change of the clocks", () => {
  for (const zone of zones) {
    const changes = changesOf(zone);
    test(`in ${zone} (${changes.length} from 2024 to 2030)`, () => {
      assert.equal(changes.length, ["Asia/Kolkata", "Pacific/Apia"].includes(zone) ? 0 : 14);
      for (const { epoch, minutes } of changes) {
        for (const distance of [-hour, -1, 0, 1, Math.abs(minutes) * 60_000 - 1, hour]) {
          const lift = epoch + distance;
          const written = DateTime.fromMillis(lift, { zone }).toISO();
          assert.ok(written !== null);
          const embargoed = parseInstant(written);
          assert.deepEqual(embargoed, { epoch: lift }, written);
          const story = conditions({ embargoed });
          assert.equal(visibilityOf(story, { epoch: lift - 1 }), "embargoed", written);
          assert.equal(visibilityOf(story, { epoch: lift }), "public", written);
          const licensed = conditions({ licenceExpires: embargoed });
          assert.equal(visibilityOf(licensed, { epoch: lift - 1 }), "public", written);
          assert.equal(visibilityOf(licensed, { epoch: lift }), "expired", written);
        }
        // Without its offset a local time could be either of two instants, or none.
        const local = DateTime.fromMillis(epoch, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
        assert.equal(parseInstant(local), null, local);
      }
    });
  }

  test("a local time that exists twice means what its offset says", () => {
    const twice = [
      ["2024-10-27T02:30:00+02:00", "2024-10-27T02:30:00+01:00", hour],
      ["2024-11-03T01:30:00-04:00", "2024-11-03T01:30:00-05:00", hour],
      ["2024-04-07T01:45:00+11:00", "2024-04-07T01:45:00+10:30", hour / 2],
    ] as const;
    for (const [first, second, distance] of twice) {
      const [a, b] = [parseInstant(first), parseInstant(second)];
      assert.ok(a !== null && b !== null);
      assert.equal(b.epoch - a.epoch, distance, first);
      assert.equal(visibilityOf(conditions({ embargoed: b }), a), "embargoed");
      assert.equal(visibilityOf(conditions({ embargoed: a }), b), "public");
    }
  });
});

describe("visibility", () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }).map((epoch) => ({ epoch }));
  const near = fc.tuple(instant, fc.integer({ min: -2, max: 2 })).map(([{ epoch }, by]) => ({ epoch: epoch + by }));
  const story = fc.record({
    status: fc.constantFrom("usable", "withheld", "canceled"),
    embargoed: fc.option(near),
    licenceExpires: fc.option(near),
    date: instant,
  });

  test("is one of five, and an embargo only ever ends", () => {
    fc.assert(
      fc.property(story, instant, instant, (parts, one, other) => {
        const [earlier, later] = one.epoch <= other.epoch ? [one, other] : [other, one];
        const copy = conditions(parts);
        const [before, after] = [visibilityOf(copy, earlier), visibilityOf(copy, later)];
        const order = ["embargoed", "public", "expired"];
        if (parts.status === "canceled") assert.deepEqual([before, after], ["killed", "killed"]);
        else if (parts.status === "withheld") assert.deepEqual([before, after], ["withheld", "withheld"]);
        else assert.ok(order.indexOf(before) <= order.indexOf(after) && order.includes(before), `${before}, ${after}`);
      }),
    );
  });

  test("is the same in every time zone and season of the machine", async () => {
    const table = fileURLToPath(new URL("visibility-table.ts", import.meta.url));
    const told = await Promise.all(
      ["UTC", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "Europe/Brussels"].map(
        async (zone) => {
          const environment = { ...process.env, TZ: zone, NODE_OPTIONS: "" };
          const options = { env: environment, cwd: projectRoot };
          const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", table], options);
          return stdout;
        },
      ),
    );
    assert.equal(new Set(told).size, 1, "The machine's time zone decides on what is public.");
    assert.ok(
      new Set(
        told[0]
          ?.trim()
          .split("\n")
          .map((line) => line.split(" ").at(-1)),
      ).size === 3,
      told[0],
    );
  });
});
