import { interrupt, type Point, pointsOf, type Rehearsal, rehearse } from "./crash.ts";
import { crowd } from "./crowd.ts";
import { type Damage, damagesOf, endure } from "./damage.ts";
import { type Failure, fail, failuresOf } from "./faults.ts";
import { kinds } from "./kinds.ts";
import { large } from "./large.ts";

/**
 * `npm run test:crash [-- POINTS [NAME]]`: interrupts every way of publishing at so many points, lets calls fail, damages
 * the state, and lets builds crowd. NAME picks the parts that have it in their name.
 */
const [, , count = "200", wanted = ""] = process.argv;
const stories = 120;
let failures = 0;

const parts: readonly (readonly [name: string, play: () => Promise<string>])[] = [
  ...kinds.map((kind) => [kind.name, () => playKind(kind)] as const),
  ["eight builds at once", () => crowd(20, 8, false).then(() => "20 times")],
  ["eight builds at once that wait", () => crowd(5, 8, true).then(() => "5 times")],
  ["several processes", () => large(8).then(() => "8 kills")],
];

async function playKind(kind: (typeof kinds)[number]): Promise<string> {
  const rehearsal = await rehearse(kind, stories);
  const told = [`${rehearsal.calls.length} calls`];
  const points = pointsOf(rehearsal, Number(count));
  const hits = await each(rehearsal, points, nameOfPoint, interrupt);
  told.push(`${points.length} points, ${hits} in time`);
  const faults = failuresOf(rehearsal, kind.name === "a build of what changed");
  await each(rehearsal, faults, nameOfFailure, fail);
  told.push(`${faults.length} faults`);
  rehearsal.stage.restore();
  const damages = damagesOf(rehearsal);
  const isRollback = kind.command === "rollback";
  // That a page was flipped which is put back as it is finds --verify.
  const single = damages.filter(({ file, harm }) => !(isRollback && harm !== "deleted" && file.includes("/files/")));
  await each(
    rehearsal,
    single.map((damage) => [damage]),
    nameOfDamage,
    endure,
  );
  told.push(`${single.length} files damaged`);
  if (!isRollback && damages.length > 0) {
    const some = () => damages.filter(() => Math.random() < 0.1);
    await each(rehearsal, Array.from({ length: 25 }, some), nameOfDamage, endure);
    told.push("25 times many at once");
  }
  return told.join(", ");
}

/** Does each harm; gives how many came in time. */
async function each<Harm>(
  rehearsal: Rehearsal,
  harms: readonly Harm[],
  name: (harm: Harm) => string,
  work: (rehearsal: Rehearsal, harm: Harm) => Promise<unknown>,
): Promise<number> {
  let hits = 0;
  for (const harm of harms) {
    try {
      if ((await work(rehearsal, harm)) === true) hits++;
    } catch (error) {
      complain(`${rehearsal.kind.name}, ${name(harm)}`, error);
    }
  }
  return hits;
}

function nameOfPoint(point: Point): string {
  return "at" in point ? `${point.what} at call ${point.at}` : `after ${Math.round(point.killAfter)} ms`;
}

function nameOfFailure({ at, code, lasting, sort }: Failure): string {
  return `${code} ${lasting ? "from" : "at"} call ${at} (${sort})`;
}

function nameOfDamage(damages: readonly Damage[]): string {
  return damages.map(({ file, harm }) => `${file} ${harm}`).join(", ");
}

function complain(what: string, error: unknown): void {
  failures++;
  say(`WRONG: ${what}: ${error instanceof Error ? error.message : error}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const queue = parts.filter(([name]) => name.includes(wanted));
const work = async () => {
  for (let part = queue.shift(); part !== undefined; part = queue.shift()) {
    const [name, play] = part;
    await play().then(
      (told) => say(`${name}: ${told}`),
      (error: unknown) => complain(name, error),
    );
  }
};
await Promise.all([work(), work()]);
say(`${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
