import { z } from "zod";
import { line, lineOrNothing, slug, twoLines } from "./text.ts";

/** `_data/sections.json`. */
export const sectionsSchema = z
  .array(
    z.strictObject({
      id: slug.describe("The section's name in URLs and front matter."),
      title: line.describe("The section's name as printed."),
      description: lineOrNothing.optional().describe("The section in a sentence."),
    }),
  )
  .min(1, twoLines("There is no section.", "Add at least one: stories need a section."))
  .meta({ title: "Sections", description: "The sections in their order, `_data/sections.json`." });

export type RawSections = z.output<typeof sectionsSchema>;
