import { parseArgs } from "node:util";
import fc from "fast-check";
import { changes, tellsEveryChange } from "./page-prints.ts";
import { comesBack, returns } from "./put-back.ts";
import { courses, playBothWays, Tally } from "./two-ways.ts";

const usage = `Usage: npm run test:press -- [options]

Proves on tiny newsrooms, by chance, that the press does what it should:
  courses  whatever is edited, a build on top of the last release gives what a full build gives, byte for byte
  returns  the release before comes back as it was, but for what must not come back
  changes  the fingerprints of pages tell every change of their texts

  --courses N, --returns N, --changes N  how many of each (default: 300, 100, 500)
  --seed N  where chance begins (default: by the clock)
  --path P  of a counterexample, to play it again; the others are to be 0 then`;

const { values } = parseArgs({
  options: {
    courses: { type: "string", default: "300" },
    returns: { type: "string", default: "100" },
    changes: { type: "string", default: "500" },
    seed: { type: "string" },
    path: { type: "string" },
    help: { type: "boolean" },
  },
});
process.exitCode = values.help ? say(usage) : await run();

async function run(): Promise<number> {
  const tally = new Tally();
  const back = new Tally();
  const kept = { same: 0, other: 0, exchanged: 0 };
  const failures = [
    await prove("courses", courses, (course) => playBothWays(course, tally)),
    await prove("returns", returns, (each) => comesBack(each, back)),
    await prove("changes", changes, (change) => tellsEveryChange(change, kept)),
  ];
  say(`Courses: ${tally}`);
  say(`Returns: ${back}`);
  say(
    `Pages with the same fingerprint: ${kept.same}, with another: ${kept.other}, of these ${kept.exchanged} in their rails alone`,
  );
  return Math.max(...failures);
}

/** Tries a law on so many examples as are wanted, and tells how it fared; gives the exit code for it. */
async function prove<T>(
  what: "courses" | "returns" | "changes",
  examples: fc.Arbitrary<T>,
  law: (example: T) => Promise<void>,
): Promise<number> {
  const numRuns = Number(values[what]);
  if (numRuns === 0) return 0;
  const seed = values.seed === undefined ? Date.now() % 0x7fff_ffff : Number(values.seed);
  const started = Date.now();
  say(`${numRuns} ${what}, --seed ${seed}`);
  let held = 0;
  const property = fc.asyncProperty(examples, async (example) => {
    await law(example);
    held++;
    if (held % 50 === 0) say(`${held} ${what} in ${Math.round((Date.now() - started) / 1000)} s`);
  });
  const path = values.path === undefined ? {} : { path: values.path };
  const found = await fc.check(property, { numRuns, seed, ...path });
  if (!found.failed) return say(`${found.numRuns} ${what} held.`);
  say(JSON.stringify(found.counterexample?.[0], null, 1));
  say(found.errorInstance instanceof Error ? (found.errorInstance.stack ?? "") : String(found.errorInstance));
  say(`Play it again: npm run test:press -- --seed ${found.seed} --path ${found.counterexamplePath}`);
  return 1;
}

function say(line: string): number {
  process.stdout.write(`${line}\n`);
  return 0;
}
