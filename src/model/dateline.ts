import { wireTime } from "./printed-time.ts";
import type { Site } from "./site.ts";
import type { Story } from "./story.ts";

/** Prints `Brussels, Aug 17 (AFP) Aug 17, 2022`: the day of filing at the place, then the portal's own date. */
export const defaultDatelineFormat = "{place}, {filed} ({agency}) {date}";

/** The format of a story that no agency sent. */
const staffDatelineFormat = "{place}, {date}";

/**
 * Tokens of a dateline format. `filed` is the day at the place of filing, `date` the day at the portal; both take a
 * luxon format after a colon: `{date:LLL dd, yyyy}`.
 */
export const datelineTokens = ["place", "PLACE", "agency", "filed", "date"] as const;

/**
 * The dateline of a story as its agency prints it. Where the place is missing, its token goes, and with it the
 * parentheses, comma or space that only it needed.
 */
export function printedDateline(story: Story, site: Site): string {
  const format = story.agency === null ? staffDatelineFormat : (story.agency.datelineFormat ?? defaultDatelineFormat);
  const text = format.replace(token, (whole, name: string, dayFormat: string | undefined) => {
    switch (name) {
      case "place":
        return story.place ?? "";
      case "PLACE":
        return (story.place ?? "").toLocaleUpperCase(story.language);
      case "agency":
        return story.agency?.label ?? "";
      case "filed":
        return story.place === null ? "" : wireTime(story.date, story.timeZone, dayFormat ?? "LLL d");
      case "date":
        return wireTime(story.date, site.timeZone, dayFormat ?? "LLL d, yyyy");
      default:
        return whole;
    }
  });
  return leftover.test(text) ? tidied(text) : text;
}

const token = /\{(\w+)(?::([^}]*))?\}/g;
/** What `tidied` may take away. */
const leftover = /\(\s*\)|[^\S ]|\s[\s,]|^[\s,–—-]|[\s,–—-]$/;

function tidied(text: string): string {
  return text
    .replace(/\(\s*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, "")
    .replace(/ ,/g, ",");
}
