import { foldSpaces } from "./plain-text.ts";

const longest = 300;

/**
 * A first paragraph as a summary: whole where it is short, else cut after the last sentence that fits into 300
 * characters, else after the last word, with an ellipsis. `language` (BCP 47) decides what a sentence is.
 */
export function summaryOf(paragraph: string, language: string): string {
  const text = foldSpaces(paragraph);
  if (text.length <= longest) return text;
  let summary = "";
  for (const { segment } of sentencesOf(language).segment(text)) {
    if (summary.length + segment.trimEnd().length > longest) break;
    summary += segment;
  }
  if (summary.trim() !== "") return summary.trim();
  const cut = text.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(" ");
  return `${cut
    .slice(0, lastSpace > longest / 2 ? lastSpace : undefined)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** To make a segmenter takes far longer than to use it. */
function sentencesOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}
