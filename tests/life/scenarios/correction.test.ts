import { describe } from "node:test";
import { edit, publish, stories } from "../events.ts";
import { scenario } from "../scenario.ts";
import { hides, holds, lacks, page, pageLacks } from "../truths.ts";

const corrections = [
  { date: "2022-08-18T09:30:00Z", kind: "correction", text: "An earlier version misstated the orbit." },
  { date: "2022-08-18T08:15:00Z", kind: "clarification", text: "The probe was already in flight." },
];

const words = { correction: "CORRECTED", clarification: "CLARIFIED", update: "UPDATED", refile: "REFILED" } as const;

describe("a correction", { concurrency: 2 }, () => {
  scenario(
    "stands where readers meet it, and on the page of all corrections",
    stories({ moon: { updated: "2022-08-18T09:30:00Z", version: 2, corrections }, sun: {} }),
    publish(),
    page(
      "moon",
      "Updated",
      "CORRECTED",
      "CLARIFIED",
      "An earlier version misstated the orbit.",
      /class="corrections"[\s\S]*already in flight[\s\S]*misstated the orbit[\s\S]*The first sentence/,
    ),
    holds("corrections/index.html", /misstated the orbit[\s\S]*already in flight/, "/2022/08/17/zqmoonq-slug.html"),
    lacks("corrections/index.html", "zqsunq"),
  );

  scenario(
    "is told to machines: in the story's data and in the feeds of corrections",
    stories({ moon: { updated: "2022-08-18T09:30:00Z", version: 2, corrections } }),
    publish(),
    page(
      "moon",
      /"dateModified": ?"2022-08-18T09:30:00Z"/,
      /"datePublished": ?"2022-08-17T10:00:00Z"/,
      /"correction": ?\[[\s\S]*"@type": ?"CorrectionComment",\s*"text": ?"An earlier version misstated the orbit\."/,
      /"version": ?2/,
    ),
    ...["corrections/feed.xml", "corrections/atom.xml", "corrections/feed.json"].map((feed) =>
      holds(feed, "CORRECTED: Headline zqmoonq", "misstated the orbit", "CLARIFIED: Headline zqmoonq"),
    ),
    holds("atom.xml", "<updated>2022-08-18T09:30:00Z</updated>", "<published>2022-08-17T10:00:00Z</published>"),
    holds("feed.json", '"date_modified": "2022-08-18T09:30:00Z"', '"version": 2'),
    holds("sitemaps/2022-08.xml", "2022-08-18T09:30:00"),
  );

  for (const [kind, word] of Object.entries(words)) {
    scenario(
      `of the kind ${kind} is headed ${word}`,
      stories({ moon: { corrections: [{ date: "2022-08-18T09:30:00Z", kind, text: "What was changed & why." }] } }),
      publish(),
      page("moon", `<strong>${word}</strong>`, "What was changed &amp; why."),
      holds("corrections/index.html", word),
      holds("corrections/feed.json", `${word}: Headline zqmoonq`),
    );
  }

  scenario(
    "added later changes the page, and the story stays where it was",
    stories({ moon: {}, sun: { date: "2022-08-17T11:00:00Z" } }),
    publish(),
    pageLacks("moon", 'class="corrections"', "Updated"),
    edit("moon", { updated: "2022-08-18T09:30:00Z", version: 2, corrections }),
    publish(),
    page("moon", "misstated the orbit"),
    holds("feed.xml", /zqsunq[\s\S]*zqmoonq/),
    holds("index.html", /zqsunq-slug[\s\S]*zqmoonq-slug/),
  );

  scenario(
    "of a story that is not public is no one's business",
    stories({
      moon: { corrections: [{ ...corrections[0], text: "Corrected zqmoonq." }], status: "withheld" },
      sun: { corrections },
    }),
    publish(),
    hides("moon"),
    holds("corrections/index.html", "zqsunq"),
  );
});
