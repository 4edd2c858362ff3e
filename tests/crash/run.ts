import { interrupt, type Point, pointsOf, rehearse } from "./crash.ts";
import { kinds } from "./kinds.ts";

/** `npm run test:crash [-- POINTS [KIND]]`: interrupts every way of publishing at so many points. */
const [, , count = "200", wanted = ""] = process.argv;
const chosen = kinds.filter(({ name }) => name.includes(wanted));
let failures = 0;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function play(kind: (typeof kinds)[number]): Promise<void> {
  const rehearsal = await rehearse(kind, 120);
  const points = pointsOf(rehearsal, Number(count));
  let hit = 0;
  for (const point of points) {
    try {
      if (await interrupt(rehearsal, point)) hit++;
    } catch (error) {
      failures++;
      say(`${kind.name}, ${nameOf(point)}: ${error instanceof Error ? error.message : error}`);
    }
  }
  say(`${kind.name}: ${rehearsal.calls} calls, ${points.length} points, ${hit} killed, so far ${failures} failures`);
}

function nameOf(point: Point): string {
  return "at" in point ? `${point.what} at call ${point.at}` : `after ${Math.round(point.killAfter)} ms`;
}

const queue = [...chosen];
const work = async () => {
  for (let kind = queue.shift(); kind !== undefined; kind = queue.shift()) await play(kind);
};
await Promise.all([work(), work()]);
process.exitCode = failures > 0 ? 1 : 0;
