import { surviveWires } from "./survival.ts";

// Usage: npm run test:intake [-- CASES [SEED]]. Imports mutated wires by the hundred thousand; see docs/intake.md.

const [cases = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const longest = 250;

const { items, refused, slowest, failures } = await surviveWires(cases, seed, 1_000, (done) => {
  process.stderr.write(`${done} of ${cases} cases …\n`);
});
say(
  `${cases} cases: ${items} items imported, ${refused} refused or skipped; the slowest case took ${Math.round(slowest)} ms of one core.`,
);
for (const failure of failures.slice(0, 20)) say(failure);
if (slowest > longest) say(`A case took longer than ${longest} ms.`);
say(failures.length === 0 && slowest <= longest ? "All survived." : `${failures.length} failures.`);
process.exitCode = failures.length === 0 && slowest <= longest ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
