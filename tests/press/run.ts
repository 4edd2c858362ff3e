import { parseArgs } from "node:util";
import fc from "fast-check";
import { courses, playBothWays, Tally } from "./two-ways.ts";

const usage = `Usage: npm run test:press -- [options]

Plays random courses of edits in tiny newsrooms, and compares each step with a full build, byte for byte.

  --courses N  how many (default: 300)
  --seed N     where chance begins (default: by the clock)
  --path P     of a counterexample, to play it again`;

const { values } = parseArgs({
  options: {
    courses: { type: "string", default: "300" },
    seed: { type: "string" },
    path: { type: "string" },
    help: { type: "boolean" },
  },
});
process.exitCode = values.help ? say(usage) : await run();

async function run(): Promise<number> {
  const numRuns = Number(values.courses);
  const seed = values.seed === undefined ? Date.now() % 0x7fff_ffff : Number(values.seed);
  const tally = new Tally();
  let played = 0;
  const started = Date.now();
  const property = fc.asyncProperty(courses, async (course) => {
    await playBothWays(course, tally);
    played++;
    if (played % 25 === 0) say(`${played} courses in ${Math.round((Date.now() - started) / 1000)} s`);
  });
  const path = values.path === undefined ? {} : { path: values.path };
  const found = await fc.check(property, { numRuns, seed, ...path });
  say(`${tally}`);
  if (!found.failed) return say(`${found.numRuns} courses held; --seed ${found.seed} plays them again.`);
  say(JSON.stringify(found.counterexample?.[0], null, 1));
  say(found.errorInstance instanceof Error ? (found.errorInstance.stack ?? "") : String(found.errorInstance));
  say(`Play it again: npm run test:press -- --seed ${found.seed} --path ${found.counterexamplePath}`);
  return 1;
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
