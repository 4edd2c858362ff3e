import { z } from "zod";
import { defaultPermalink, permalinkTokens } from "../../model/address.ts";
import { adPlacements } from "../../model/site.ts";
import { permission, trainingWithoutMining, trainsOnlyWhereItMines } from "./permission.ts";
import { language, line, lineOrNothing, link, slug, timeZone, twoLines, webUrl } from "./text.ts";

const permalink = z
  .string()
  .regex(
    /^\/([a-z0-9{}_-]+\/)*[A-Za-z0-9{}._-]*(\.html|\/)$/,
    twoLines("A permalink starts with a slash and ends with .html or a slash.", `Write it like ${defaultPermalink}.`),
  )
  .refine(
    (pattern) =>
      [...pattern.matchAll(/\{(.*?)\}/g)].every(([, name]) => permalinkTokens.some((token) => token === name)),
    twoLines(
      "The permalink holds an unknown token.",
      `Tokens are ${permalinkTokens.map((token) => `{${token}}`).join(", ")}.`,
    ),
  )
  .refine(
    (pattern) => /\{(slug|id)\}/.test(pattern),
    twoLines("Without {slug} or {id} every story would have the same URL.", "Add one of them."),
  );

const pixels = z.int().min(1).max(4000);
const count = z.int().min(1).max(1000);

const ad = z.strictObject({
  placement: z.enum(adPlacements).describe("On which kind of page the slot stands."),
  label: line.optional().describe("Printed over the slot. Default: `ADVERTISEMENT`."),
  width: pixels.describe("In CSS pixels."),
  height: pixels.describe("In CSS pixels."),
  picture: z
    .strictObject({
      src: link.describe("A file of `static/` by its path, or a URL."),
      alt: lineOrNothing.describe("What the advertisement says."),
      href: link.describe("Where it leads."),
    })
    .optional()
    .describe("A picture in the slot."),
  frame: webUrl.optional().describe("A document on another host, shown in a sandboxed frame."),
});

const rights = z
  .strictObject({
    notice: line.optional().describe("The notice under stories of no agency. Default: © and the publisher's name."),
    mining: permission.optional().describe("Text and data mining: `allowed` or `reserved` (default)."),
    aiTraining: permission.optional().describe("Training of AI models: `allowed` or `reserved` (default)."),
    usageInfo: link.optional().describe("A page on how the texts may be used."),
    acquireLicensePage: link.optional().describe("A page where a licence can be had."),
  })
  .refine(trainsOnlyWhereItMines, trainingWithoutMining);

const trustEntry = z.strictObject({
  relation: z
    .enum(["member", "belongto", "control", "controlledby", "social", "vendor", "customer", "disclosure", "contact"])
    .describe("How the address is related to the site."),
  url: webUrl.describe("The address."),
});

const publisher = z.strictObject({
  name: line.describe("Who publishes the site."),
  url: webUrl.optional().describe("The publisher's own site."),
  email: z.email().optional().describe("The address of the desk."),
  foundingDate: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, twoLines("This is not a year or a day.", "Write 2002 or 2002-05-17."))
    .optional()
    .describe("A year or a day."),
  sameAs: z.array(webUrl).optional().describe("The publisher's pages elsewhere."),
  correctionsPolicy: link.optional().describe("How corrections are made."),
  ethicsPolicy: link.optional().describe("The ethics policy."),
  ownershipFundingInfo: link.optional().describe("Who owns and pays for the site."),
  masthead: link.optional().describe("Who works for the site."),
});

const pageSizes = z.strictObject({
  front: count.optional().describe("Stories in the river of the front page. Default: 20."),
  list: count.optional().describe("Stories on a page of a section, topic or agency. Default: 20."),
  archive: count.optional().describe("Headlines on a page of a month. Default: 100."),
  rail: count.optional().describe("Headlines in a rail. Default: 3."),
  feed: count.optional().describe("Stories in a feed. Default: 30."),
  related: count.optional().describe("Stories under Related and More. Default: 5."),
});

/** `_data/site.json`, closed. */
export const siteSchema = z
  .strictObject({
    $schema: z.string().optional().describe("The path of this schema, for editors."),
    title: line.describe("The name of the site."),
    tagline: lineOrNothing.optional().describe("The line beside the name."),
    description: line.optional().describe("The site in a sentence. Default: the title and tagline."),
    url: webUrl.describe("Where the site lives: `https://www.spacewar.com`, with a path where it lives below one."),
    language: language.optional().describe("BCP 47 tag. Default: `en`."),
    timeZone: timeZone.optional().describe("IANA zone in which the site counts its days. Default: `UTC`."),
    rails: z.array(slug).optional().describe("Ids of rails, in the order shown."),
    railsFor: z
      .int()
      .min(1)
      .optional()
      .describe(
        "For how many days after its date a story shows the headlines of the rails; older stories name the rails and lead to them. Without it every story shows them.",
      ),
    permalink: permalink.optional().describe(`The pattern of story URLs. Default: \`${defaultPermalink}\`.`),
    tagAuthority: z
      .string()
      .regex(
        /^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$/,
        twoLines("This is not a domain and a year (RFC 4151).", "Write it like spacewar.com,2002."),
      )
      .optional()
      .describe(
        "Names the publisher in feed ids: a domain of yours and a year in which it was yours. Never change it.",
      ),
    publisher: publisher.optional().describe("Facts about the publisher."),
    ads: z.array(ad).optional().describe("Advertisement slots. Default: one empty slot on stories, 300 by 250."),
    pageSizes: pageSizes.optional().describe("How many items lists hold."),
    securityContact: z
      .string()
      .regex(/^(mailto:|https:\/\/|tel:)/, twoLines("This is not a URI.", "Write mailto:…, https://… or tel:…."))
      .optional()
      .describe("Where to report security problems (RFC 9116). Default: the site's address."),
    rights: rights.optional().describe("What the publisher grants for its own texts."),
    trust: z.array(trustEntry).optional().describe("Lines of `trust.txt`. Default: none, and no such file."),
    adsTxt: z
      .array(line)
      .optional()
      .describe("Lines of `ads.txt`, such as `ads.example, 1234, DIRECT`. Default: none, and no such file."),
    history: z
      .boolean()
      .optional()
      .describe("`true` shows earlier versions of stories, read from git. Default: `false`."),
    publicRepository: z
      .boolean()
      .optional()
      .describe(
        "`true` where anybody can read the repository: a future embargo in it is then a problem. Default: `false`.",
      ),
    indexNowKey: z
      .string()
      .regex(
        /^[A-Za-z0-9-]{8,128}$/,
        twoLines("This is not a key of IndexNow.", "Use 8 to 128 letters, digits and hyphens."),
      )
      .optional()
      .describe("The key under which changed addresses are submitted to search engines (IndexNow)."),
  })
  .meta({ title: "Site", description: "Facts about the site, `_data/site.json`." });

export type RawSite = z.output<typeof siteSchema>;
