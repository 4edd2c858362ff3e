import type { Terms } from "../model/rights.ts";
import type { Site } from "../model/site.ts";
import { textLines } from "./text-lines.ts";

export const trustTxtPath = "/trust.txt";

/**
 * `trust.txt` (https://journallist.net/reference-document-for-trust-txt-specifications): the publisher's relations in
 * the order written, and whether the texts may train models.
 */
export function trustTxt({ trust }: Site, { aiTraining }: Terms): string {
  return textLines([
    ...trust.map(({ relation, url }) => `${relation}=${url.trim()}`),
    `datatrainingallowed=${aiTraining === "allowed" ? "yes" : "no"}`,
  ]);
}
