import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { BenchNewsroom } from "./bench-newsroom.ts";
import { type Contender, enter, type Installed, installedHere, programs } from "./contenders.ts";
import { DatelineDesk, type DeskMeans } from "./dateline-desk.ts";
import { writeNewsroom } from "./dateline-site.ts";
import { machine } from "./machine.ts";
import { measured } from "./measure.ts";
import { type BenchOptions, benchOptions, large, usage } from "./options.ts";
import { hasProc } from "./processes.ts";
import { ProjectCopy } from "./project-copy.ts";
import { resultsTable, type SizeResults } from "./results.ts";
import { scenarioIds } from "./scenarios.ts";
import { targetsTable } from "./targets.ts";
import { Trial } from "./trial.ts";
import { Workbench } from "./workbench.ts";

/** How many processes wanted to run in the minute before. */
const [load = 0] = loadavg();
const options = optionsOrExit();
if (options === null) say(usage);
else await bench(options);

async function bench(options: BenchOptions): Promise<void> {
  const workbench = new Workbench();
  const temporary = await workbench.folder("temporary");
  const project = await ProjectCopy.in(workbench.path("project"));
  const installed = await installedHere();
  if (installed.hugo === null) say("Hugo is not installed here and is left out; there are no ratios to it.");
  await warmUp({ project, temporary, workbench });

  const sizes: SizeResults[] = [];
  for (const stories of options.sizes) {
    const folder = await workbench.folder(String(stories));
    const contenders = await contendersFor(options, installed, { folder, stories, project, temporary, workbench });
    const runs = options.runsFor(stories);
    const trials = contenders.map((contender) => new Trial(contender, say));
    for (let run = 1; run <= runs; run++) {
      say(`Run ${run} of ${runs}, ${stories} stories:`);
      // Each once, then each once more, so that what else the machine does meets all alike.
      for (const trial of trials) await trial.run();
    }
    await workbench.putAside(folder);
    const results = { stories, results: trials.map(({ result }) => result) };
    sizes.push(results);
    say(`\n${resultsTable(results)}\n`);
  }
  const end = [targetsTable(sizes), notes(options)];
  say(end.join("\n\n"));
  if (options.markdown !== null) {
    await writeFile(options.markdown, `${[...sizes.map(resultsTable), ...end].join("\n\n")}\n`);
  }
}

/** Builds a small newsroom, so that Dateline's sources lie translated as they do wherever it has run before. */
async function warmUp(means: DeskMeans): Promise<void> {
  const { workbench } = means;
  const root = await workbench.folder("warm-up");
  await writeNewsroom(root, 20);
  const desk = new DatelineDesk(new BenchNewsroom(root, 20), means);
  await measured(desk.command("build"));
  await measured(desk.command("check"));
  await workbench.putAside(root);
}

async function contendersFor(
  options: BenchOptions,
  installed: Installed,
  bench: Parameters<typeof enter>[2],
): Promise<readonly Contender[]> {
  const entered: Contender[] = [];
  const { stories } = bench;
  for (const program of programs) {
    const wanted = scenarioIds.filter((scenario) => options.wants(program, scenario, stories));
    if (program === "eleventy" && wanted.length === 0 && stories >= large) {
      say(
        "Stock Eleventy is left out here: its time grows with the square of the number of pages, and it keeps every page in memory. --only eleventy runs it all the same.",
      );
    }
    if (wanted.length === 0) continue;
    say(`Writing ${stories} stories for ${program} …`);
    const all = await enter(program, installed, bench);
    entered.push(...all.filter(({ scenario }) => wanted.includes(scenario)));
  }
  if (entered.length === 0) throw new Error("Nothing that --only names is installed here.");
  return entered;
}

function notes({ sizes, runsFor }: BenchOptions): string {
  const runs = sizes.map((stories) => `${runsFor(stories)} with ${stories.toLocaleString("en-GB")} stories`);
  return [
    `Medians of runs taken in turn: ${runs.join(", ")}. ${machine()}; load ${load.toFixed(1)} at the start.`,
    "In parentheses: the ratio to Hugo's cold build, then to stock Eleventy's.",
    hasProc()
      ? "CPU time and memory are those of all processes together, from the kernel's accounts in /proc."
      : "This system has no /proc: CPU time and memory are those of the largest process alone, and only of programs of Node.",
  ].join("\n");
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
