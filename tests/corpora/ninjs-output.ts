import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaFaults } from "../emit/schema-faults.ts";
import { newsroom, storyFile } from "../newsrooms.ts";
import { released } from "../release/build.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";

const folder = join(corporaFolder, "../wire-samples/ninjs");

/** The schema of ninjs 3.1 as the IPTC publishes it. */
export const ninjsSchemaFile = join(folder, "specification/ninjs-schema_3.1.json");

const agency = {
  name: "Open Wire",
  label: "OPN",
  notice: "© Open Wire. “All rights reserved.”",
  machineReadable: true,
  archiving: false,
  licenceDays: 30,
  usageInfo: "https://open.example/terms",
};

const stories: Readonly<Record<string, string>> = {
  plain: storyFile({ headline: "A story that says what it must", agency: "open" }),
  full: storyFile(
    {
      headline: "A story that says all it may",
      kicker: "Orbit",
      byline: "Open desk",
      dateline: "Kourou",
      timeZone: "America/Cayenne",
      agency: "open",
      summary: "A summary with “quotes”, <tags> & more.",
      topics: ["Rockets", "Ariane 6"],
      updated: "2022-08-17T18:00:00Z",
      version: 4,
      urgency: 2,
      corrections: [{ date: "2022-08-17T18:00:00Z", kind: "correction", text: "The hour was wrong." }],
      language: "en-GB",
      sponsored: true,
      image: { src: "pad.svg.png", alt: "A launch pad", caption: "The pad at dusk", credit: "Open Wire" },
      ednote: "zqednote",
    },
    "A paragraph with a [link](/archive/).\n\n## A subhead\n\n| a | b |\n| - | - |\n| 1 | 2 |",
  ),
  arabic: storyFile({ headline: "قصة من الفضاء", agency: "open", language: "ar", id: "arabic" }, "نص القصة هنا."),
};

/** One example of the IPTC names itself by a word that is no URI. */
const knownFaults: ReadonlySet<string> = new Set(["002_renditions_example.json/uri: is no uri"]);

/** One pixel. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** What we publish as ninjs is ninjs to its own schema; and the check knows ninjs from what is none. */
export function ninjsChecks(): readonly Check[] {
  if (!existsSync(ninjsSchemaFile)) return [];
  const schema = contentOf(ninjsSchemaFile);
  const examples = join(folder, "guide-examples/3.1");
  return [
    {
      name: "ninjs 3.1: the examples of the IPTC are valid to our validator",
      faults: () =>
        readdirSync(examples)
          .flatMap((file) => schemaFaults(schema, contentOf(join(examples, file))).map((fault) => file + fault))
          .filter((fault) => !knownFaults.has(fault)),
    },
    {
      name: "ninjs 3.1: a member of another version, or a status that nobody knows, is not",
      faults: () =>
        [
          { headline: "x" },
          { pubStatus: "killed" },
          { urgency: 10 },
          { bodies: [{ text: "x" }] },
          { firstCreated: "today" },
        ]
          .filter((wrong) => schemaFaults(schema, { uri: "urn:x:1", ...wrong }).length === 0)
          .map((wrong) => `${JSON.stringify(wrong)} passed`),
    },
    {
      name: "ninjs 3.1: every file beside a page is valid",
      faults: async () => {
        const root = newsroom({
          "_data/agencies.json": { open: agency },
          "articles/pad.svg.png": dot,
          ...Object.fromEntries(Object.entries(stories).map(([name, text]) => [`articles/${name}.md`, text])),
        });
        const release = await released(root);
        const files = [...release].filter(([path]) => /^2022\/.*\.json$/.test(path));
        const faults = files.flatMap(([path, bytes]) =>
          schemaFaults(schema, JSON.parse(String(bytes))).map((fault) => `${path}${fault}`),
        );
        return files.length === 3 ? faults : [`There are ${files.length} files instead of 3.`, ...faults];
      },
    },
  ];
}

function contentOf(file: string) {
  return JSON.parse(readFileSync(file, "utf8"));
}
