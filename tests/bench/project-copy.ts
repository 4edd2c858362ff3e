import { readFileSync } from "node:fs";
import { cp, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

/** What a build needs of the project, but for its packages. */
const parts = ["src", "eleventy.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

const template = "src/view/parts/footer.tsx";
const footer = /<footer class="footer"(?: data-edit="\d+")?>/;

/** A copy of Dateline whose sources may be changed; its packages are those of the project. */
export class ProjectCopy {
  readonly folder: string;
  #edits = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Copies the project into a folder that does not exist yet. */
  static async in(folder: string): Promise<ProjectCopy> {
    for (const part of parts) await cp(join(projectRoot, part), join(folder, part), { recursive: true });
    await symlink(join(projectRoot, "node_modules"), join(folder, "node_modules"), "junction");
    return new ProjectCopy(folder);
  }

  /** What an npm script gives to Node. */
  script(name: string): readonly string[] {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(this.folder, "package.json"), "utf8"),
    );
    const [program, ...words] = scripts[name]?.split(" ") ?? [];
    if (program !== "node") throw new Error(`The script ${name} of package.json does not start Node.`);
    return words;
  }

  /** What every page made by the template as it is now holds. */
  get mark(): string {
    return footerOf(this.#edits);
  }

  /** Changes the template of the footer, which stands on every page. */
  async editTemplate(): Promise<void> {
    const file = join(this.folder, template);
    this.#edits++;
    await writeFile(file, editedFooter(await readFile(file, "utf8"), this.#edits));
  }
}

/** The footer's source with the number of an edit in it. Throws where the source no longer looks as it did. */
export function editedFooter(source: string, edit: number): string {
  if (!footer.test(source)) throw new Error(`${template} has no <footer class="footer"> to change.`);
  return source.replace(footer, footerOf(edit));
}

function footerOf(edit: number): string {
  return edit === 0 ? '<footer class="footer"' : `<footer class="footer" data-edit="${edit}">`;
}
