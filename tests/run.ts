import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { browserAtAnyPrice, playwrightCommand } from "./browser/browser.ts";
import { shrinkPictures } from "./browser/shrink.ts";
import { temporaryFolder } from "./newsrooms.ts";
import { prepareSample } from "./release/sample.ts";

const usage = `Usage: npm test                          everything that must hold
       npm test -- units [FILE…]           all but the browser, or these files
       npm test -- browser [OPTION…]       in the browser; options are Playwright's
       npm test -- pictures [OPTION…]      the pictures of pages; --update-snapshots makes them anew`;

const projectRoot = fileURLToPath(new URL("../", import.meta.url));
const reports = temporaryFolder("reports");

/** The approved pictures of pages; every system draws letters its own way. */
const baselines = join(projectRoot, "tests/browser/baselines", process.platform);

/** What one of the two runners counted. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

type Runner = (arguments_: readonly string[]) => Promise<Count>;

/** What each part of the tests is run by. */
const parts: Readonly<Record<string, Runner>> = {
  units: runUnits,
  browser: (options) => runBrowser(options),
  pictures: runPictures,
};

const [part, ...rest] = process.argv.slice(2);
process.exitCode = await run();

async function run(): Promise<number> {
  if (part === undefined) return summary([await prepared(() => runUnits([])), await prepared(() => runBrowser([]))]);
  const runner = parts[part];
  if (runner === undefined) {
    complain(usage);
    return 2;
  }
  return summary([await prepared(() => runner(rest))]);
}

/** The browser comes first: a machine without one must say so at once, not after all else has passed. */
async function prepared(runner: () => Promise<Count>): Promise<Count> {
  if (part !== "units" && process.env["DATELINE_BROWSER"] === undefined) {
    const browser = browserAtAnyPrice(say);
    say(`Browser: ${browser.version}, ${browser.path} (${browser.origin}).`);
    process.env["DATELINE_BROWSER"] = browser.path;
  }
  await prepareSample();
  return runner();
}

/** Everything for `node:test`: all tests but those in the browser and the corpora, which have runners of their own. */
async function runUnits(files: readonly string[]): Promise<Count> {
  const all = readdirSync(join(projectRoot, "tests"), { recursive: true, encoding: "utf8" })
    .map((file) => join("tests", file))
    .filter((file) => /\.test\.tsx?$/.test(file) && !/^tests[\\/](browser|corpora)[\\/]/.test(file))
    .sort();
  const report = join(reports, "units.tap");
  const reporters = ["spec", "stdout", "tap", report].map(
    (value, index) => `--test-reporter${index % 2 === 0 ? "" : "-destination"}=${value}`,
  );
  const exitCode = await runNode([
    "--import",
    "tsx",
    "--test",
    "--test-concurrency=2",
    ...reporters,
    ...(files.length === 0 ? all : files),
  ]);
  const text = existsSync(report) ? readFileSync(report, "utf8") : "";
  const counted = (name: string) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(text)?.[1] ?? 0);
  const failed = counted("fail") + counted("cancelled");
  return atLeastOneFailure(exitCode, {
    passed: counted("pass"),
    failed,
    skipped: counted("skipped") + counted("todo"),
  });
}

async function runBrowser(options: readonly string[]): Promise<Count> {
  const report = join(reports, "browser.json");
  const config = relative(projectRoot, fileURLToPath(new URL("./browser/playwright.config.ts", import.meta.url)));
  const exitCode = await runNode([playwrightCommand(), "test", "--config", config, ...options], {
    DATELINE_TEST_REPORT: report,
  });
  const { stats }: { stats?: Readonly<Record<string, number>> } = existsSync(report)
    ? JSON.parse(readFileSync(report, "utf8"))
    : {};
  const counted = (name: string) => stats?.[name] ?? 0;
  const failed = counted("unexpected") + counted("flaky");
  const count = { passed: counted("expected"), failed, skipped: counted("skipped") };
  if (!existsSync(baselines)) {
    say(`The pictures of pages were not compared: there are none for ${process.platform} in ${baselines}.`);
    say("Make them, look at them, and keep them: npm test -- pictures --update-snapshots");
  }
  return atLeastOneFailure(exitCode, count);
}

async function runPictures(options: readonly string[]): Promise<Count> {
  const count = await runBrowser(["--project=pictures", ...options]);
  const isMaking = options.some((option) => /^(-u|--update-snapshots)/.test(option));
  if (isMaking && existsSync(baselines)) await shrinkPictures(baselines);
  return count;
}

/** A runner that ends badly without counting a failure has failed all the same. */
function atLeastOneFailure(exitCode: number, count: Count): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

function runNode(arguments_: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  const child = spawn(process.execPath, arguments_, {
    cwd: projectRoot,
    env: { ...process.env, ...environment },
    stdio: "inherit",
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve(exitCode ?? 1));
  });
}

/** Ends with one plain line, for people and programs. */
function summary(counts: readonly Count[]): number {
  const sum = (name: keyof Count) => counts.reduce((total, count) => total + count[name], 0);
  const skipped = sum("skipped");
  say();
  say(`${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  return sum("failed") > 0 || sum("passed") === 0 ? 1 : 0;
}

function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}
