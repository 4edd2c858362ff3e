import { DateTime } from "luxon";
import type { Agency } from "../model/agency.ts";
import type { Story } from "../model/story.ts";
import type { Complaint } from "./source-text.ts";

/** A warning, and the words in the story file that it is about. */
export interface Doubt {
  /** Where the words stand: under a key of the front matter, or in the body. */
  readonly place: "dateline" | "byline" | "first line";
  readonly words: string;
  readonly complaint: Complaint;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const printedDay =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?|september|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?/i;
/** How far into the body a dateline may reach, in characters. */
const reach = 120;

/** Doubts about a story's dateline and byline: what they print cannot be true together with `date` and `agency`. */
export function doubtsAbout(story: Story, body: string, agencies: readonly Agency[]): readonly Doubt[] {
  const opening = openingDateline(body);
  return [
    ...dayDoubts(story, story.place ?? "", "dateline"),
    ...dayDoubts(story, dayOf(opening), "first line"),
    ...agencyDoubts(story, story.place ?? "", agencies, "dateline"),
    ...agencyDoubts(story, story.byline ?? "", agencies, "byline"),
    ...agencyDoubts(story, opening, agencies, "first line"),
  ];
}

/**
 * What stands before the first dash or closing parenthesis of the body, where it looks like a dateline; with the day
 * that may follow the agency: `Washington DC (UPI) Oct 14, 2022`.
 */
function openingDateline(body: string): string {
  const start = body.trimStart().slice(0, reach);
  return (
    /^[^\n]{2,80}?(?:\([A-Z][\w .&-]{1,30}\)(?: [A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})?|\s[-–—]{1,2}\s)/.exec(start)?.[0] ??
    ""
  );
}

/** The day of a dateline: between the place and the agency or a dash, or behind the agency. Other days are news. */
function dayOf(opening: string): string {
  return /[,)]\s+([A-Z][a-z]+\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)\s*(?:[(–—-]|$)/i.exec(opening)?.[1] ?? "";
}

function dayDoubts(story: Story, text: string, place: Doubt["place"]): Doubt[] {
  const found = printedDay.exec(text);
  if (found === null) return [];
  const day = DateTime.fromMillis(story.date.epoch, { zone: story.timeZone });
  const [words, month = "", number = "", year] = found;
  const agrees =
    months.indexOf(month.slice(0, 3).toLowerCase()) + 1 === day.month &&
    Number(number) === day.day &&
    (year === undefined || Number(year) === day.year);
  if (agrees) return [];
  return [
    {
      place,
      words,
      complaint: {
        severity: "warning",
        code: "dateline-day",
        message: `"${words}" cannot be the day of filing: the story's date falls on ${day.setLocale("en-US").toFormat("LLL d, yyyy")} in ${story.timeZone}.`,
        remedy:
          "Correct the day, or date and timeZone. The printed dateline is made from them, so the day need not be written.",
      },
    },
  ];
}

function agencyDoubts(story: Story, text: string, agencies: readonly Agency[], where: Doubt["place"]): Doubt[] {
  if (text === "") return [];
  const named = agencies.filter(({ label, name }) => holdsWord(text, label) || holdsWord(text, name));
  if (named.length === 0 || named.some(({ id }) => id === story.agency?.id)) return [];
  const other = named[0];
  if (other === undefined) return [];
  const words = holdsWord(text, other.label) ? other.label : other.name;
  return [
    {
      place: where,
      words,
      complaint: {
        severity: "warning",
        code: "agency-mismatch",
        message: `The ${where} names ${other.name}, but the agency of the story is ${story.agency === null ? "not set" : story.agency.name}.`,
        remedy: `Set agency: ${other.id}, or correct the ${where}.`,
      },
    },
  ];
}

function holdsWord(text: string, word: string): boolean {
  if (!text.includes(word)) return false;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
}
