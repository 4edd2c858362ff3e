import { z } from "zod";
import { correctionKinds } from "../../model/correction.ts";
import { statuses } from "../../model/story.ts";
import { instant, language, line, slug, timeZone, twoLines } from "./text.ts";

const alias = z
  .string()
  .regex(
    /^\/(?!\/)[A-Za-z0-9/._~%-]*$/,
    twoLines(
      "An alias is an old path on this site: it starts with one slash and holds letters, digits and . _ ~ % - only.",
      "Write it like /reports/Old_story_999.html.",
    ),
  )
  .refine(
    (path) => !path.split("/").some((part) => /^(\.|%2e){1,2}$/i.test(part)),
    twoLines("An alias cannot climb out of the site.", "Write the path without dots between slashes."),
  );

const image = z.strictObject({
  src: z.string().min(1).describe("The picture's file, relative to the story file."),
  alt: line.describe("What the picture shows, for those who cannot see it. Required."),
  caption: line.optional().describe("Printed under the picture."),
  credit: line.optional().describe("Who made the picture."),
});

const correction = z.strictObject({
  date: instant.describe("When the change was published."),
  kind: z.enum(correctionKinds).describe("What sort of change it was."),
  text: line.describe("What was changed and why, as plain text."),
});

const source = z.strictObject({
  uri: z.string().min(1).describe("The agency's own identifier of the item."),
  version: z
    .union([z.string().min(1), z.int().min(0)])
    .optional()
    .describe("The agency's version of the item."),
  format: z.string().min(1).optional().describe("The format it came in."),
});

/** The front matter of a story, closed: any other key is a problem. */
export const storySchema = z
  .strictObject({
    headline: line.describe("The headline, as plain text."),
    date: instant.describe("First publication: an instant with its offset, such as `2022-08-17T16:18:57Z`."),
    section: slug.describe("An id from `_data/sections.json`."),
    agency: slug.optional().describe("An id from `_data/agencies.json`."),
    dateline: line.optional().describe("The place of filing as printed: `Brussels`."),
    timeZone: timeZone.optional().describe("IANA time zone of that place. Default: the site's."),
    byline: line.optional().describe("Who wrote the story, as printed."),
    kicker: line.optional().describe("A word or two over the headline."),
    summary: line
      .optional()
      .describe("The story in a sentence or two. Default: the first paragraph, cut at a sentence."),
    topics: z.array(line).max(50).optional().describe("Subjects that the story shares with others."),
    slug: slug.optional().describe("The story's part of its URL. Default: the file's name."),
    id: slug.optional().describe("Names the story for ever, in feeds too. Default: the slug. It never changes."),
    updated: instant.optional().describe("The last change of substance, not before `date`."),
    version: z.int().min(1).optional().describe("A positive whole number. Default: 1."),
    urgency: z.int().min(1).max(8).optional().describe("IPTC urgency: 1 (flash) to 8. 1 and 2 are marked in words."),
    status: z
      .enum(statuses)
      .optional()
      .describe("`usable` (default), `withheld` (not shown for now) or `canceled` (killed: it disappears)."),
    embargoed: instant.optional().describe("Before this instant the story does not exist for the public."),
    licenceExpires: instant.optional().describe("From this instant the story may no longer be shown."),
    corrections: z.array(correction).optional().describe("Public notes on what was changed."),
    aliases: z.array(alias).optional().describe("Old URL paths that redirect here."),
    image: image.optional().describe("The picture over the story."),
    language: language.optional().describe("BCP 47 tag. Default: the site's."),
    sponsored: z.boolean().optional().describe("`true` for paid content, which is labelled."),
    ednote: z.string().optional().describe("A note to editors. Never published."),
    source: source.optional().describe("Where an imported story came from. Never published."),
  })
  .meta({ title: "Story", description: "The front matter of a story file, `articles/**/*.md`." });

export type RawStory = z.output<typeof storySchema>;
