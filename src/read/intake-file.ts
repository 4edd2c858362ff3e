import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import { type DataFile, readDataFile } from "./data-files.ts";
import { suggestion } from "./near-miss.ts";
import { intakeSchema, type RawIntake } from "./schemas/intake.ts";
import { problemAt } from "./source-text.ts";

/** Reads the map that imports sort by; without the file it is empty. Sections and agencies in it must exist. */
export async function readIntakeFile(
  root: string,
  file: string,
  sections: readonly string[],
  agencies: readonly string[],
  whenMissing: string | null = "{}",
): Promise<Result<RawIntake, readonly Problem[]>> {
  const read = await readDataFile(root, file, intakeSchema, whenMissing);
  if (read.kind === "failed") return read;
  const problems = [
    ...unknownIds(read.value, "section", "defaultSection", "sections", sections),
    ...unknownIds(read.value, "agency", "defaultAgency", "agencies", agencies),
  ];
  return problems.length === 0 ? ok(read.value.value) : failed(problems);
}

function unknownIds(
  { value, source, located }: DataFile<RawIntake>,
  kind: "section" | "agency",
  usual: "defaultSection" | "defaultAgency",
  map: "sections" | "agencies",
  known: readonly string[],
): readonly Problem[] {
  const wrong = (id: string) => ({
    code: `unknown-${kind}`,
    message: `There is no ${kind} "${id}" in _data/${map}.json.`,
    remedy: known.length === 0 ? `Add it to _data/${map}.json.` : suggestion(id, known),
  });
  const standard = value[usual];
  return [
    ...(standard === undefined || known.includes(standard)
      ? []
      : [problemAt(source, located.valueAt([usual]), wrong(standard))]),
    ...Object.keys(value[map] ?? {})
      .filter((id) => !known.includes(id))
      .map((id) => problemAt(source, located.keyAt([map, id]), wrong(id))),
  ];
}
