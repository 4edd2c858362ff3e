import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contender, contenders } from "./contenders.ts";
import { type Cost, measured } from "./measure.ts";
import { type BenchOptions, benchOptions, usage } from "./options.ts";
import { hasProc } from "./processes.ts";
import { machine, type Output, type Result, resultsTable } from "./results.ts";

const folders: string[] = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

const options = optionsOrExit();
if (options === null) say(usage);
else await bench(options);

async function bench({ sizes, runs, only, markdown }: BenchOptions): Promise<void> {
  const running = (await contenders(say)).filter(({ id }) => only === null || only.includes(id));
  if (running.length === 0) throw new Error("Nothing that --only names is installed here.");
  const tables: string[] = [];
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
    folders.push(folder);
    const table = resultsTable(size, await resultsFor(size, runs, running, folder));
    await rm(folder, { recursive: true, force: true });
    say(`\n${table}\n`);
    tables.push(table);
  }
  const notes = [
    `Medians of ${runs} ${runs === 1 ? "run" : "runs"}, taken in turn. ${machine()}.`,
    hasProc()
      ? "CPU time and memory are those of all processes together, sampled from /proc."
      : "This system has no /proc: CPU time and memory are those of the largest process alone, and only of programs of Node.",
  ].join("\n");
  say(notes);
  if (markdown !== null) await writeFile(markdown, `${tables.join("\n\n")}\n\n${notes}\n`);
}

/** Each contender builds once, then each once more, so that what else the machine does meets all alike. */
async function resultsFor(
  size: number,
  runs: number,
  running: readonly Contender[],
  folder: string,
): Promise<readonly Result[]> {
  const sites = new Map(running.map(({ site, write }) => [site, write]));
  for (const [site, write] of sites) {
    say(`Writing ${size} stories for ${site} …`);
    await write(join(folder, site), size);
  }
  const costs = new Map<Contender, Cost[]>(running.map((contender) => [contender, []]));
  const outputs = new Map<Contender, Output>();
  for (let run = 1; run <= runs; run++) {
    for (const [contender, known] of costs) {
      const root = join(folder, contender.site);
      for (const name of contender.leaves) await rm(join(root, name), { recursive: true, force: true });
      const cost = await costOf(contender, root);
      if (cost === null) {
        // A large site may be too much for a program; that is a result too.
        costs.delete(contender);
        continue;
      }
      known.push(cost);
      say(`  run ${run}: ${contender.name} ${cost.wall.toFixed(2)} s`);
      if (contender.output !== null) outputs.set(contender, await outputOf(join(root, contender.output)));
    }
  }
  return running.map((contender) => ({
    name: contender.name,
    costs: costs.get(contender) ?? [],
    output: outputs.get(contender) ?? null,
  }));
}

async function costOf(contender: Contender, root: string): Promise<Cost | null> {
  try {
    return await measured(contender.command(root));
  } catch (error) {
    say(`  ${contender.name} failed. ${error instanceof Error ? error.message.slice(-2000) : String(error)}`);
    if (contender.site === "dateline") process.exitCode = 1;
    return null;
  }
}

async function outputOf(folder: string): Promise<Output> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let files = 0;
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    files++;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

function optionsOrExit(): BenchOptions | null {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`);
    process.exit(2);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
