import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";

/** A browser that starts on this machine. */
export interface Browser {
  readonly path: string;
  /** As it says itself, such as `Chromium 156.0.8078.79`. */
  readonly version: string;
  /** Where it was found, in words. */
  readonly origin: string;
}

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Where a browser from the npm registry is kept; git ignores it. */
const ownFolder = join(projectRoot, ".dateline/browser");
const ownPackage = "@sparticuz/chromium";
const ownVersion = "153.0.0";

/** The places where a browser may be, best first; each gives a path, or null. */
const places: readonly (readonly [origin: string, find: () => string | null])[] = [
  ["DATELINE_BROWSER", () => process.env["DATELINE_BROWSER"] ?? null],
  ["the system", () => existing("/usr/bin/chromium-headless-shell")],
  ["the system", () => existing("/usr/bin/chromium")],
  [
    "the search path",
    () => onPath(["chromium-headless-shell", "chromium", "google-chrome-stable", "google-chrome", "chromium-browser"]),
  ],
  ["Playwright's download", () => existing(chromium.executablePath())],
  [`${ownPackage} in .dateline/browser`, unpacked],
];

/** The first browser that starts, or null. One that is named by DATELINE_BROWSER must start. */
export function findBrowser(): Browser | null {
  for (const [origin, find] of places) {
    const path = find();
    if (path === null) continue;
    const version = versionOf(path);
    if (version !== null) return { path, version, origin };
    if (origin === "DATELINE_BROWSER") throw new Error(`DATELINE_BROWSER names ${path}, which does not start.`);
  }
  return null;
}

/** What a browser says of itself; null where it does not start. */
function versionOf(path: string): string | null {
  const { status, stdout } = spawnSync(path, ["--version", "--no-sandbox"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "" ? stdout.trim() : null;
}

function existing(path: string): string | null {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return null;
  }
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  for (const name of names) {
    for (const folder of folders) {
      const path = existing(join(folder, name));
      if (path !== null) return path;
    }
  }
  return null;
}

/** The browser of the package, unpacked into the system's temporary folder where it is not yet. */
function unpacked(): string | null {
  if (!existsSync(join(ownFolder, "node_modules", ownPackage))) return null;
  const entry = createRequire(join(ownFolder, "package.json")).resolve(ownPackage);
  const program = `import(${JSON.stringify(entry)}).then(async (m) => console.log(await m.default.executablePath()))`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  return existing(stdout.trim().split("\n").at(-1) ?? "");
}

/** One way to get a browser: commands that must all end well. */
interface Way {
  readonly name: string;
  readonly isOpen: () => boolean;
  readonly commands: readonly (readonly [command: string, ...arguments_: string[]])[];
}

const apt = ["apt-get", "install", "-y", "--no-install-recommends"] as const;

function hasApt(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && onPath(["apt-get"]) !== null;
}

const ways: readonly Way[] = [
  {
    name: "apt-get, headless",
    isOpen: hasApt,
    commands: [
      ["apt-get", "update"],
      [...apt, "chromium-headless-shell"],
    ],
  },
  { name: "apt-get", isOpen: hasApt, commands: [[...apt, "chromium"]] },
  {
    name: "Playwright's download",
    isOpen: () => true,
    commands: [[process.execPath, playwrightCommand(), "install", "chromium-headless-shell"]],
  },
  {
    name: "the npm registry",
    isOpen: () => process.platform === "linux" && process.arch === "x64",
    commands: [
      [
        "npm",
        "install",
        "--no-save",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        "--prefix",
        ownFolder,
        `${ownPackage}@${ownVersion}`,
      ],
    ],
  },
];

export function playwrightCommand(): string {
  return join(createRequire(import.meta.url).resolve("playwright/package.json"), "../cli.js");
}

/** Finds a browser, or installs one; says what it does. Throws, with what to do, where there is no way. */
export function browserAtAnyPrice(say: (line: string) => void): Browser {
  const found = findBrowser();
  if (found !== null) return found;
  mkdirSync(ownFolder, { recursive: true });
  const tried: string[] = [];
  for (const { name, commands } of ways.filter((way) => way.isOpen())) {
    say(`No browser was found. Installing one by ${name} …`);
    const failed = commands.find(([command, ...arguments_]) => {
      return spawnSync(command, arguments_, { stdio: "inherit", cwd: projectRoot }).status !== 0;
    });
    const installed = findBrowser();
    if (installed !== null) return installed;
    tried.push(
      `${name}: ${failed === undefined ? "it installed nothing that starts" : `"${failed.join(" ")}" failed`}`,
    );
  }
  throw new Error(
    [
      "The tests need a Chromium, and none could be found or installed.",
      ...tried.map((attempt) => `  - ${attempt}`),
      "Install one (Debian: apt-get install chromium-headless-shell) and run the tests again,",
      "or set DATELINE_BROWSER to the path of a Chromium or Chrome.",
    ].join("\n"),
  );
}
