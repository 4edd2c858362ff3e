import { z } from "zod";
import { line, slug } from "./text.ts";

const names = z.array(line);

/** `_data/intake.json`, closed. Codes are written as `medtop:16000000` or `subj:11002000`, names as the supplier writes them. */
export const intakeSchema = z
  .strictObject({
    $schema: z.string().optional().describe("The path of this schema, for editors."),
    defaultSection: slug.optional().describe("Where items go that match no section. Default: the first section."),
    defaultAgency: slug.optional().describe("The agency of items whose supplier is not known. Default: none."),
    sections: z
      .record(slug, names)
      .optional()
      .describe("By id of a section, the subject codes, subject names and keywords that belong to it."),
    agencies: z
      .record(slug, names)
      .optional()
      .describe("By id of an agency, what items call it: names, codes, domains."),
    topics: z
      .record(line, names)
      .optional()
      .describe("By name of a topic, the subject codes, subject names and keywords that mean it."),
    leaveOut: names.optional().describe("Subject codes, subject names and keywords that become no topic."),
  })
  .meta({ title: "Intake", description: "How imported items are sorted into the newsroom, `_data/intake.json`." });

export type RawIntake = z.output<typeof intakeSchema>;
