import type { Instant } from "../model/instant.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { type WireDate, wireDate } from "./wire-instant.ts";
import type { WirePicture, WireSubject, WireWarning } from "./wire-item.ts";

export function instantOrWarning(name: string, date: WireDate, warnings: WireWarning[]): Instant | null {
  if (date.kind === "instant") return date.instant;
  if (date.kind === "unclear") {
    warnings.push({
      code: "unclear-date",
      message: `"${date.text}", the date of ${name}, is no instant with an offset and is left out.`,
    });
  }
  return null;
}

/** The end of a licence. A day alone ends it when that day begins, UTC: too early is safe, too late is not. */
export function licenceEnd(text: string | null, warnings: WireWarning[]): Instant | null {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})\s*$/.exec(text ?? "") ?? [];
  const begins = day === undefined ? null : wireDate(`${year}-${month}-${day}T00:00:00Z`);
  if (begins?.kind !== "instant") return instantOrWarning("the end of the licence", wireDate(text), warnings);
  warnings.push({
    code: "day-alone",
    message: `The licence ends on ${year}-${month}-${day} without a time; it is taken to end when that day begins, UTC.`,
  });
  return begins.instant;
}

/** Running text on one line, or null. */
export function line(given: string | null): string | null {
  return cleanLine(given ?? "") || null;
}

/** Text whose line ends mean something, or null. */
export function lined(given: string | null): string | null {
  return (
    cleanText(given ?? "")
      .replace(/[ \t]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim() || null
  );
}

export function lines(parts: readonly (string | null)[]): string | null {
  return [...new Set(parts.map(line))].filter((part) => part !== null).join(" ") || null;
}

export function bylineText(given: string | null): string | null {
  return line(given)?.replace(/^(?:by|par|von|por)\s+(?=\p{Lu})/iu, "") ?? null;
}

/** IPTC 1 to 8. 9 is for the supplier's own use and says nothing. */
export function urgencyNumber(given: string | null, warnings: WireWarning[]): number | null {
  const trimmed = given?.trim() ?? "";
  if (/^[1-8]$/.test(trimmed)) return Number(trimmed);
  if (trimmed !== "" && trimmed !== "9" && trimmed !== "0") {
    warnings.push({
      code: "unclear-urgency",
      message: `The urgency "${trimmed.slice(0, 40)}" is none of 1 to 8 and is left out.`,
    });
  }
  return null;
}

export function languageTag(given: string | null, warnings: WireWarning[]): string | null {
  const tag = given?.trim() ?? "";
  if (tag === "") return null;
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).toString();
  } catch {
    warnings.push({ code: "unclear-language", message: `"${tag.slice(0, 40)}" is no language tag and is left out.` });
    return null;
  }
}

export function distinct(subjects: readonly WireSubject[]): readonly WireSubject[] {
  const clean = subjects
    .map(({ code, name }) => ({ code: line(code), name: line(name) }))
    .filter(({ code, name }) => code !== null || name !== null);
  return [...new Map(clean.map((subject) => [JSON.stringify(subject), subject])).values()];
}

export function cleanPicture({ href, alt, caption, credit }: WirePicture): WirePicture {
  return { href: cleanLine(href), alt: line(alt), caption: line(caption), credit: line(credit) };
}
