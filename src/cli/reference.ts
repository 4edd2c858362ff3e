import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exitCodes } from "./exit-codes.ts";
import { parseFlags } from "./options.ts";
import { projectRoot } from "./project-root.ts";
import { documentedPages, type ReferenceFile, schemaFiles, withTables } from "./reference-files.ts";
import { complain, runCommand, say } from "./terminal.ts";

const usage = `Usage: npm run docs -- [options]

Writes the JSON Schemas and the tables of keys in docs/ from the schemas in src/read/schemas/.

  --check              write nothing; exit with 1 where a file is not up to date`;

await runCommand(async (arguments_) => {
  const { values } = parseFlags(arguments_, { check: { type: "boolean" }, help: { type: "boolean" } }, usage);
  if (values.help) {
    say(usage);
    return exitCodes.done;
  }
  const pages = await Promise.all(documentedPages.map(async (file) => withTables({ file, text: await read(file) })));
  const stale: ReferenceFile[] = [];
  for (const wanted of [...schemaFiles(), ...pages]) {
    if ((await read(wanted.file)) !== wanted.text) stale.push(wanted);
  }
  if (values.check) {
    for (const { file } of stale) complain(`${file} is not up to date. Run npm run docs.`);
    return stale.length === 0 ? exitCodes.done : exitCodes.problems;
  }
  for (const { file, text } of stale) {
    await mkdir(dirname(join(projectRoot, file)), { recursive: true });
    await writeFile(join(projectRoot, file), text);
    say(file);
  }
  return exitCodes.done;
});

/** The text of a file; empty where there is none yet. */
async function read(file: string): Promise<string> {
  return readFile(join(projectRoot, file), "utf8").catch(() => "");
}
