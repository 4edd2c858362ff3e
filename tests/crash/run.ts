import { interrupt, type Point, pointsOf, type Rehearsal, rehearse } from "./crash.ts";
import { fail, failuresOf } from "./faults.ts";
import { kinds } from "./kinds.ts";

/** `npm run test:crash [-- POINTS [KIND]]`: interrupts every way of publishing at so many points, and lets calls fail. */
const [, , count = "200", wanted = ""] = process.argv;
let failures = 0;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function play(kind: (typeof kinds)[number]): Promise<void> {
  const rehearsal = await rehearse(kind, 120);
  const points = Number(count) === 0 ? [] : pointsOf(rehearsal, Number(count));
  const hits = await each(rehearsal, points, nameOf, interrupt);
  const faults = failuresOf(rehearsal, Number(count) >= 200);
  const name = ({ at, code, lasting, sort }: (typeof faults)[number]) =>
    `${code}${lasting ? " from" : " at"} call ${at} (${sort})`;
  await each(rehearsal, faults, name, fail);
  const told = [
    `${rehearsal.calls.length} calls`,
    `${points.length} points, ${hits} in time`,
    `${faults.length} faults`,
  ];
  say(`${kind.name}: ${told.join(", ")}`);
}

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
      failures++;
      say(`${rehearsal.kind.name}, ${name(harm)}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return hits;
}

function nameOf(point: Point): string {
  return "at" in point ? `${point.what} at call ${point.at}` : `after ${Math.round(point.killAfter)} ms`;
}

const queue = kinds.filter((kind) => kind.name.includes(wanted));
const work = async () => {
  for (let kind = queue.shift(); kind !== undefined; kind = queue.shift()) await play(kind);
};
await Promise.all([work(), work()]);
say(`${failures} failures`);
process.exitCode = failures > 0 ? 1 : 0;
