import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../release/build.ts";

/** The text of a file by its path below the project's folder. */
export function textOfFile(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8");
}

export function exists(file: string): boolean {
  return existsSync(join(projectRoot, file));
}

/** The pages of the documentation, by their paths below the project's folder, sorted. */
export function documentationPages(): readonly string[] {
  const below = readdirSync(join(projectRoot, "docs"), { recursive: true, encoding: "utf8" });
  const pages = below.filter((file) => file.endsWith(".md")).map((file) => `docs/${file.replaceAll("\\", "/")}`);
  return ["README.md", "CHANGELOG.md", ...pages.sort()];
}

interface PackageFile {
  readonly version: string;
  readonly engines: { readonly node: string };
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export function packageFile(): PackageFile {
  return JSON.parse(textOfFile("package.json"));
}

/** npm scripts that a text names: `npm run NAME`, `npm start`, `npm test`. */
export function scriptsNamedIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([a-z][a-z:]*)|(start|test)\b)/g)];
  return [...new Set(named.map(([, run, short]) => run ?? short ?? ""))].sort();
}
