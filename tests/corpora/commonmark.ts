import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import createParser from "markdown-it";
import { markdownParser } from "../../src/read/markdown.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";

interface Example {
  readonly example: number;
  readonly markdown: string;
  readonly html: string;
}

/** Why our parser says something else than the specification, for the examples of its version 0.31.2. */
interface Departure {
  readonly reason: string;
  readonly examples: readonly number[];
  /** A parser without what makes the difference: with it the examples come out as specified. */
  readonly without: () => MarkdownIt;
  /** What the specification's text and ours are compared without. */
  readonly leftOut?: RegExp;
}

const departures: readonly Departure[] = [
  {
    reason: "HTML in a story is text (`html: false`)",
    examples: [
      ...[21, 31],
      ...[148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169],
      ...[170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191],
      ...[201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536],
      ...[613, 614, 615, 616, 617, 623, 625, 626, 627, 628, 629, 630, 631, 642, 643],
    ],
    without: () => markdownParser().set({ html: true }),
  },
  {
    reason: "only http, https, mailto and tel are links (`validateLink`)",
    examples: [596, 598, 599, 601],
    without: () => {
      const parser = markdownParser();
      parser.validateLink = createParser().validateLink;
      return parser;
    },
  },
  {
    reason: "an empty quotation has no line break in it, which no reader sees",
    examples: [218, 239, 240],
    without: markdownParser,
    leftOut: /(?<=<blockquote>)\n(?=<\/blockquote>)/g,
  },
];

/** The parser of stories against the specification of CommonMark. Tables and strike-through meet none of its examples. */
export function commonmarkChecks(): readonly Check[] {
  const { examples } = JSON.parse(readFileSync(join(corporaFolder, "commonmark-spec.json"), "utf8")) as {
    examples: readonly Example[];
  };
  const listed = departures.flatMap((departure) => departure.examples);
  return [
    {
      name: `${examples.length - listed.length} of ${examples.length} examples of CommonMark come out as specified, the ${listed.length} listed ones do not`,
      faults: () => {
        const parser = markdownParser();
        return examples.flatMap((example) => {
          const isEqual = sameText(parser.render(example.markdown), example.html);
          if (isEqual !== listed.includes(example.example)) return [];
          return [
            isEqual
              ? `Example ${example.example} is listed as different, but comes out as specified.`
              : `Example ${example.example} comes out as ${JSON.stringify(parser.render(example.markdown))}, not as ${JSON.stringify(example.html)}.`,
          ];
        });
      },
    },
    ...departures.map(({ reason, examples: numbers, without, leftOut }) => ({
      name: `${numbers.length} differ for one reason: ${reason}`,
      faults: () => {
        const parser = without();
        const shorn = (html: string) => (leftOut === undefined ? html : html.replace(leftOut, ""));
        return examples
          .filter(({ example }) => numbers.includes(example))
          .filter(({ markdown, html }) => !sameText(shorn(parser.render(markdown)), shorn(html)))
          .map(({ example }) => `Example ${example} differs for another reason too.`);
      },
    })),
  ];
}

/** HTML or XHTML, `<br>` or `<br />`, makes no difference. */
function sameText(one: string, other: string): boolean {
  return plainTags(one) === plainTags(other);
}

function plainTags(html: string): string {
  return html.replace(/<(br|hr|img)\b([^>]*?) ?\/?>/g, "<$1$2>");
}
