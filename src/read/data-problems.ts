import type { Problem } from "../model/problem.ts";
import type { DataFile } from "./data-files.ts";
import { reservedNames } from "./portal-files.ts";
import type { RawAgencies } from "./schemas/agencies.ts";
import type { RawSections } from "./schemas/sections.ts";
import { slug } from "./schemas/text.ts";
import { problemAt } from "./source-text.ts";

/** Sections that share an id or bear the name of a path of the portal: what a schema cannot see. */
export function sectionProblems({ value, source, located }: DataFile<RawSections>): Problem[] {
  return value.flatMap(({ id }, index) => {
    const at = (code: string, message: string) =>
      problemAt(source, located.valueAt([index, "id"]), { code, message, remedy: "Give the section another id." });
    return [
      ...(reservedNames.includes(id) ? [at("reserved-id", `"${id}" is a path of the portal itself.`)] : []),
      ...(value.findIndex((other) => other.id === id) < index
        ? [at("duplicate-id", `Another section has the id "${id}".`)]
        : []),
    ];
  });
}

/** Agencies whose key cannot be an id. */
export function agencyProblems({ value, source, located }: DataFile<RawAgencies>): Problem[] {
  return Object.keys(value)
    .filter((id) => !slug.safeParse(id).success)
    .map((id) =>
      problemAt(source, located.keyAt([id]), {
        code: "bad-value",
        message: `"${id}" cannot be the id of an agency.`,
        remedy: "Use the letters a to z, digits and single hyphens.",
      }),
    );
}
