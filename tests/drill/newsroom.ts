import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "./project-root.ts";

/** After every date of the sample and of generated stories. */
export const drillNow = "2025-01-01T12:00:00Z";

/** The story of the sample that is killed: it has a picture, an alias, topics, and other stories link to it. */
export const sampleVictim = "articles/2022/08/nato-kosovo-force-ready-to-step-in.md";

/** Copies the sample newsroom into a folder. Gives the story to kill. */
export function copySample(folder: string): string {
  for (const part of ["articles", "_data", "static"]) {
    if (existsSync(join(projectRoot, part))) cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  return sampleVictim;
}

/** A newsroom with the sample's data and as many plain stories as wanted. Gives the newest one, to be killed. */
export function writeStories(folder: string, count: number): string {
  for (const part of ["_data", "static"]) {
    if (existsSync(join(projectRoot, part))) cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  }
  const sections: readonly { readonly id: string }[] = JSON.parse(
    readFileSync(join(folder, "_data/sections.json"), "utf8"),
  );
  const agencies = Object.keys(JSON.parse(readFileSync(join(folder, "_data/agencies.json"), "utf8")));
  let newest = "";
  for (let number = 1; number <= count; number++) {
    const file = storyFile(number, count);
    newest = file;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const section = sections[number % sections.length]?.id ?? "";
    writeFileSync(join(folder, file), storyText(number, count, section, agencies[number % agencies.length] ?? ""));
  }
  return newest;
}

const hour = 60 * 60 * 1000;
const subjects = [
  "bridge",
  "harbour",
  "reactor",
  "probe",
  "railway",
  "dam",
  "telescope",
  "ferry",
  "pipeline",
  "tunnel",
];
const topics = ["Transport", "Energy supply", "Research", "Shipping", "Budgets", "Safety", "Weather", "Courts"];

/** One story every three hours, the newest a day before the clock of the drill. */
function dateOf(number: number, count: number): Date {
  return new Date(Date.parse(drillNow) - 24 * hour - (count - number) * 3 * hour);
}

function storyFile(number: number, count: number): string {
  const month = dateOf(number, count).toISOString().slice(0, 7).replace("-", "/");
  return `articles/${month}/${subjectOf(number)}-report-${number}.md`;
}

function storyText(number: number, count: number, section: string, agency: string): string {
  const subject = subjectOf(number);
  const paragraphs = [1, 2, 3, 4, 5, 6].map(
    (part) =>
      `The commission on the ${subject} said in part ${part} of its report ${number} that the work would go on. It gave the cost as ${number * 7 + part} million, of which half has been paid so far.`,
  );
  return [
    "---",
    `headline: Commission hands in report ${number} on the ${subject}`,
    `date: ${dateOf(number, count).toISOString().replace(".000", "")}`,
    `section: ${section}`,
    `agency: ${agency}`,
    "dateline: Brussels",
    `topics: [${topics[number % topics.length]}, ${topics[(number * 3 + 1) % topics.length]}]`,
    "---",
    "",
    paragraphs.join("\n\n"),
    "",
  ].join("\n");
}

function subjectOf(number: number): string {
  return subjects[number % subjects.length] ?? "";
}

/** Commits everything in the folder's own repository, which is made where there is none. */
export function commit(folder: string, message: string): void {
  const git = (...words: readonly string[]) => {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
    const who = ["-c", "user.name=Desk", "-c", "user.email=desk@wire.example", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...who, "-c", "core.hooksPath=/dev/null", ...words], {
      cwd: folder,
      env: Object.fromEntries(own),
      stdio: ["ignore", "ignore", "inherit"],
    });
  };
  if (!existsSync(join(folder, ".git"))) {
    writeFileSync(join(folder, ".gitignore"), "_site/\n.dateline/\n");
    git("init", "--quiet");
  }
  git("add", "--all");
  git("commit", "--quiet", "--message", message);
}
