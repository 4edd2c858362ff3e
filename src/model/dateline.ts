import { wireTime } from "./printed-time.ts";
import type { Site } from "./site.ts";
import type { Story } from "./story.ts";

/** Prints `Brussels, Aug 17 (AFP) Aug 17, 2022`: the day of filing at the place, then the portal's own date. */
export const defaultDatelineFormat = "{place}, {filed} ({agency}) {date}";

/** The format of a story that no agency sent. */
const staffDatelineFormat = "{place}, {date}";

/** Tokens of a dateline format. `filed` and `date` take a luxon format after a colon: `{date:LLL dd, yyyy}`. */
export const datelineTokens = ["place", "PLACE", "agency", "filed", "date"] as const;

/** `filed` is the day at the place of filing, `date` the day at the portal. */
const dayFormats: Readonly<Record<string, string>> = { filed: "LLL d", date: "LLL d, yyyy" };

/**
 * The dateline of a story as its agency prints it. Where the place is missing, its token goes, and with it the
 * parentheses, comma or space that only it needed.
 */
export function printedDateline(story: Story, site: Site): string {
  const format = story.agency === null ? staffDatelineFormat : (story.agency.datelineFormat ?? defaultDatelineFormat);
  const values: Readonly<Record<string, string>> = {
    place: story.place ?? "",
    PLACE: (story.place ?? "").toLocaleUpperCase(story.language),
    agency: story.agency?.label ?? "",
  };
  const text = format.replace(/\{(\w+)(?::([^}]*))?\}/g, (token, name: string, dayFormat: string | undefined) => {
    const usual = dayFormats[name];
    if (usual === undefined) return values[name] ?? token;
    if (name === "filed" && story.place === null) return "";
    const zone = name === "filed" ? story.timeZone : site.timeZone;
    return wireTime(story.date, zone, dayFormat ?? usual);
  });
  return text
    .replace(/\(\s*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, "")
    .replace(/ ,/g, ",");
}
