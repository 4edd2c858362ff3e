import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importItem } from "../../src/intake/import-desk.ts";
import { wireReaders } from "../../src/intake/readers.ts";
import { diskShelf } from "../../src/intake/shelf.ts";
import { storyIndex } from "../../src/intake/story-index.ts";
import { readWire } from "../../src/intake/wire-reading.ts";
import { markdownParser } from "../../src/read/markdown.ts";
import { newsroom, temporaryFolder } from "../newsrooms.ts";
import { projectRoot } from "../release/build.ts";
import { desk } from "./core/import-room.ts";
import { type CopyFormat, copyFormats, wireCopy } from "./wire-copy.ts";

// How fast items of 5 kB become story files, format by format in one process, and what 10,000 of them take with the real command.

const each = 1_000;
const many = Number(process.argv[2] ?? 10_000);

const parser = markdownParser();
const readers = wireReaders((markdown) => parser.parse(markdown, {}));

say(`| format | items | read, items a second | read and written, items a second |`);
say("| --- | --- | --- | --- |");
for (const format of copyFormats) say(await lineOf(format));
say();
say(await wholeRun());

async function lineOf(format: CopyFormat): Promise<string> {
  const files = Array.from({ length: each }, (_, number) => Buffer.from(wireCopy(format, number)));
  const read = (bytes: Uint8Array) => readWire(readers, { name: "speed", bytes, modified: null }).results;
  for (const bytes of files.slice(0, 200)) read(bytes);
  const start = process.cpuUsage();
  const items = files.flatMap(read).flatMap((result) => (result.kind === "ok" ? [result.value] : []));
  const readIn = spent(start);
  const root = newsroom();
  const articles = diskShelf(join(root, "articles"));
  const place = {
    articles,
    records: diskShelf(join(root, ".dateline/intake/articles")),
    index: storyIndex(articles),
    desk,
    checkPicture: async () => null,
    overwrite: false,
  };
  const from = process.cpuUsage();
  for (const item of items) await importItem(item, { folder: null, received: 0 }, place);
  const writtenIn = spent(from);
  const rate = (milliseconds: number) => Math.round((items.length / milliseconds) * 1000);
  return `| ${format} | ${items.length} | ${rate(readIn)} | ${rate(readIn + writtenIn)} |`;
}

/** Milliseconds of one core since then, the system's share included: other programs of a busy machine do not count. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The real command over a folder of files: its time, and the most memory it held where the system tells. */
async function wholeRun(): Promise<string> {
  const root = newsroom();
  const folder = temporaryFolder("wire");
  for (let number = 0; number < many; number++) {
    const format = copyFormats[number % copyFormats.length] ?? "ninjs";
    const below = join(folder, String(Math.floor(number / 500)));
    if (number % 500 === 0) mkdirSync(below);
    writeFileSync(join(below, `${number}.txt`), wireCopy(format, number));
  }
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/import.ts", folder, "--newsroom", root, "--agency", "tst"],
    {
      cwd: projectRoot,
      stdio: ["ignore", "ignore", "ignore"],
    },
  );
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, peakOf(child.pid));
  }, 50);
  const exitCode = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const memory = most === 0 ? "memory unknown on this system" : `at most ${most} MB of memory`;
  return `npm run import, ${many} files of all formats: ${seconds.toFixed(1)} s, ${Math.round(many / seconds)} items a second with the start of the process, ${memory}, exit code ${exitCode}.`;
}

function peakOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  try {
    return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}

function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}
