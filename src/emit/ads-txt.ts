import type { Site } from "../model/site.ts";
import { textLines } from "./text-lines.ts";

export const adsTxtPath = "/ads.txt";

/** `ads.txt` 1.1 (https://iabtechlab.com/ads-txt/), line by line as the publisher wrote it. */
export function adsTxt({ adsTxt }: Site): string {
  return textLines(adsTxt);
}
