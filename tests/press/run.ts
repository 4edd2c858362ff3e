import { parseArgs } from "node:util";
import fc from "fast-check";
import { changes, tellsEveryChange } from "./page-prints.ts";
import { courses, playBothWays, Tally } from "./two-ways.ts";

const usage = `Usage: npm run test:press -- [options]

Plays random courses of edits in tiny newsrooms, and compares each step with a full build, byte for byte. Then looks
whether the fingerprints of pages tell every change of random releases.

  --courses N  how many (default: 300)
  --seed N     where chance begins (default: by the clock)
  --changes N  how many changes of releases (default: 500)
  --path P     of a counterexample, to play it again`;

const { values } = parseArgs({
  options: {
    courses: { type: "string", default: "300" },
    changes: { type: "string", default: "500" },
    seed: { type: "string" },
    path: { type: "string" },
    help: { type: "boolean" },
  },
});
process.exitCode = values.help ? say(usage) : await run();

async function run(): Promise<number> {
  const seed = values.seed === undefined ? Date.now() % 0x7fff_ffff : Number(values.seed);
  const path = values.path === undefined ? {} : { path: values.path };
  const tally = new Tally();
  let played = 0;
  const started = Date.now();
  const byCourse = fc.asyncProperty(courses, async (course) => {
    await playBothWays(course, tally);
    played++;
    if (played % 25 === 0) say(`${played} courses in ${Math.round((Date.now() - started) / 1000)} s`);
  });
  const coursesFailed = tell("courses", await fc.check(byCourse, { numRuns: Number(values.courses), seed, ...path }));
  say(`${tally}`);
  if (values.path !== undefined) return coursesFailed;
  const kept = { same: 0, other: 0 };
  const byChange = fc.asyncProperty(changes, (change) => tellsEveryChange(change, kept));
  const told = tell("changes", await fc.check(byChange, { numRuns: Number(values.changes), seed }));
  say(`pages with the same fingerprint: ${kept.same}, with another: ${kept.other}`);
  return Math.max(coursesFailed, told);
}

/** Tells how a property fared, and gives the exit code for it. */
function tell<T>(what: string, found: fc.RunDetails<[T]>): number {
  if (!found.failed) return say(`${found.numRuns} ${what} held; --seed ${found.seed} plays them again.`);
  say(JSON.stringify(found.counterexample?.[0], null, 1));
  say(found.errorInstance instanceof Error ? (found.errorInstance.stack ?? "") : String(found.errorInstance));
  say(`Play it again: npm run test:press -- --seed ${found.seed} --path ${found.counterexamplePath}`);
  return 1;
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
