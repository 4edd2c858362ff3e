import type { z } from "zod";
import { agenciesSchema } from "../read/schemas/agencies.ts";
import { intakeSchema } from "../read/schemas/intake.ts";
import { railSchema } from "../read/schemas/rail.ts";
import { sectionsSchema } from "../read/schemas/sections.ts";
import { siteSchema } from "../read/schemas/site.ts";
import { storySchema } from "../read/schemas/story.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { keyTable } from "./key-table.ts";

/** A file of the documentation, by its path below the project's folder, and what it should hold. */
export interface ReferenceFile {
  readonly file: string;
  readonly text: string;
}

/** The schemas of everything that people write, by the names that the documentation uses. */
export const documentedSchemas: Readonly<Record<string, z.ZodType>> = {
  story: storySchema,
  site: siteSchema,
  sections: sectionsSchema,
  agencies: agenciesSchema,
  rail: railSchema,
  intake: intakeSchema,
};

/** Pages with tables between `<!-- generated: NAME -->` and `<!-- end -->`. */
export const documentedPages: readonly string[] = ["docs/authors.md", "docs/reference.md", "docs/intake.md"];

/** A JSON Schema for each of the schemas. */
export function schemaFiles(): readonly ReferenceFile[] {
  return Object.entries(documentedSchemas).map(([name, schema]) => ({
    file: `docs/schemas/${name}.schema.json`,
    text: `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`,
  }));
}

/** A page with its tables made anew. A table of an unknown name, or one without an end, is an error. */
export function withTables({ file, text }: ReferenceFile): ReferenceFile {
  const made = text.replace(
    /(<!-- generated: (\w+) -->\n)([\s\S]*?)(<!-- end -->)/g,
    (_all, start, name, _old, end) => {
      const schema = documentedSchemas[name];
      if (schema === undefined) throw new Error(`${file} asks for a table of "${name}", which is not documented.`);
      return `${start}\n${keyTable(jsonSchemaOf(schema))}\n\n${end}`;
    },
  );
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (count(/<!-- generated:/g) !== count(/<!-- end -->/g)) throw new Error(`${file} has a table without an end.`);
  return { file, text: made };
}
