import { z } from "zod";
import { instant, line, link, twoLines, webUrl } from "./text.ts";

const railItem = z.looseObject({
  id: z.union([z.string(), z.number()]).optional().describe("Names the item. Default: its URL."),
  url: link.describe("Where the headline leads."),
  title: line.describe("The headline, as plain text."),
  date_published: instant.optional().describe("When it was published, with offset."),
});

/** `_data/rails/<id>.json`: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), open for the members we do not use. */
export const railSchema = z
  .looseObject({
    title: line.describe("The heading of the rail."),
    home_page_url: link.optional().describe("The site that the news comes from."),
    feed_url: webUrl.optional().describe("The feed that the rail is refreshed from."),
    items: z.array(railItem).optional().describe("The headlines, newest first."),
    _dateline: z
      .strictObject({
        from: z
          .string()
          .regex(
            /^(latest|section:[a-z0-9-]+|topic:.+)$/,
            twoLines("This names no stories of ours.", "Write latest, section:space or topic:NATO."),
          )
          .describe("Fills the rail from our own stories: `latest`, `section:ID` or `topic:NAME`."),
      })
      .optional()
      .describe("Dateline's own settings."),
  })
  .refine((rail) => rail.items !== undefined || rail._dateline !== undefined || rail.feed_url !== undefined, {
    error: "The rail has no items.\nAdd items or a feed_url, or fill it from our own stories with _dateline.from.",
  })
  .meta({ title: "Rail", description: "One rail of related news, `_data/rails/<id>.json`: a JSON Feed 1.1 document." });

export type RawRail = z.output<typeof railSchema>;
