import { z } from "zod";
import { permission, trainingWithoutMining, trainsOnlyWhereItMines } from "./permission.ts";
import { line, webUrl } from "./text.ts";

const agency = z
  .strictObject({
    name: line.describe("The agency's name."),
    label: line.describe("Its short form inside datelines: `AFP`."),
    url: webUrl.optional().describe("The agency's site."),
    notice: line.describe("The rights notice printed under each of its stories."),
    datelineFormat: line
      .optional()
      .describe(
        "How its datelines print: `{place}`, `{PLACE}`, `{agency}`, `{filed}` and `{date}`, the last two with an optional format: `{date:LLL dd, yyyy}`.",
      ),
    licenceDays: z
      .int()
      .min(1)
      .max(36_500)
      .optional()
      .describe("Days after `date` from which a story may no longer be shown."),
    archiving: z.boolean().optional().describe("Whether others may keep copies (archives, caches). Default: `true`."),
    territories: z.array(line).optional().describe("Where its stories may not be shown, for editors. Never published."),
    usageTerms: line.optional().describe("Terms of use, for editors. Never published."),
    mining: permission.optional().describe("Text and data mining: `allowed` or `reserved` (default)."),
    aiTraining: permission.optional().describe("Training of AI models: `allowed` or `reserved` (default)."),
    copyrightHolder: line.optional().describe("Who holds the copyright. Default: the agency."),
    creditLine: line.optional().describe("The credit to be given with its stories. Default: the agency's name."),
    usageInfo: webUrl.optional().describe("A page on how its stories may be used."),
    acquireLicensePage: webUrl.optional().describe("A page where a licence can be had."),
    machineReadable: z
      .boolean()
      .optional()
      .describe("`true` puts a ninjs file with the whole story beside each of its pages. Default: `false`."),
  })
  .refine(trainsOnlyWhereItMines, trainingWithoutMining);

/** `_data/agencies.json`. */
export const agenciesSchema = z
  .record(z.string(), agency)
  .meta({ title: "Agencies", description: "The agencies by id, `_data/agencies.json`." });

export type RawAgencies = z.output<typeof agenciesSchema>;
