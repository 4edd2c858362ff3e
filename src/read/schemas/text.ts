import { z } from "zod";
import { safeUrl } from "../../model/safe-url.ts";
import { isTimeZone, parseInstant } from "../instants.ts";
import { plainLine } from "../plain-text.ts";

/** The message of a schema holds two sentences on two lines: what is wrong, and what to do. */
export function twoLines(message: string, remedy: string): { error: string } {
  return { error: `${message}\n${remedy}` };
}

/** A line of plain text, never empty. */
export const line = z
  .string()
  .transform(plainLine)
  .refine((text) => /[^\s\p{Cf}]/u.test(text), twoLines("This text is empty.", "Write something, or remove the key."));

/** A line of plain text that may be empty. */
export const lineOrNothing = z.string().transform(plainLine);

export const instant = z.string().transform((text, context) => {
  const parsed = parseInstant(text.trim());
  if (parsed !== null) return parsed;
  context.addIssue({ code: "custom", message: instantMessage(text.trim()), input: text });
  return z.NEVER;
});

function instantMessage(text: string): string {
  const example = "2022-08-17T16:18:57Z or 2022-08-17T18:18:57+02:00";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return `"${text}" is a day without a time.\nAdd the time and its offset: ${example}.`;
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text))
    return `"${text}" has no offset, so it could mean a different moment in every time zone.\nAdd Z for UTC, or the offset: ${example}.`;
  return `"${text}" is not a date and time that exists.\nWrite it as ${example}.`;
}

export const timeZone = z
  .string()
  .refine(
    isTimeZone,
    twoLines("This is not a time zone.", "Use a name from the IANA list, such as Europe/Brussels or UTC."),
  );

export const language = z.string().refine(
  (tag) => {
    try {
      return new Intl.Locale(tag).language !== "";
    } catch {
      return false;
    }
  },
  twoLines("This is not a language tag.", "Use a BCP 47 tag, such as en, fr or pt-BR."),
);

export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    twoLines("Only the letters a to z, digits and single hyphens may stand here.", "Write it like nato-kosovo-force."),
  )
  .max(120, twoLines("This is longer than 120 characters.", "Shorten it."));

/** An absolute http or https URL. */
export const webUrl = z
  .string()
  .trim()
  .refine(
    (text) => isWebUrl(text) && isWebUrl(safeUrl(text) ?? ""),
    twoLines("This is not an http or https URL.", "Write the whole address, such as https://www.spacewar.com/."),
  );

/** An absolute http or https URL, or a path below the site's root. */
export const link = z
  .string()
  .trim()
  .refine(
    // A browser reads `/\\host` as another host, so the text and what the parser makes of it must be of one kind.
    (text) => [isWebUrl, isOwnPath].some((isOne) => isOne(text) && isOne(safeUrl(text) ?? "")),
    twoLines(
      "This is neither an http or https URL nor a path that starts with a slash.",
      "Write https://… or /archive/.",
    ),
  );

function isWebUrl(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

function isOwnPath(text: string): boolean {
  return /^\/(?![/\\])/.test(text);
}
