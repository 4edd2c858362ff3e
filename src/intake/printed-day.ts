/** A day as copy prints it; the year where it says so. */
export interface PrintedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The months in the languages that wires file in, from January. Any beginning of three letters will do. */
const months: readonly string[] = [
  "january janvier januar jänner enero gennaio janeiro januari",
  "february février fevrier februar febrero febbraio fevereiro februari",
  "march mars märz maerz marzo março maart",
  "april avril abril aprile",
  "may mai mayo maggio maio mei",
  "june juin juni junio giugno junho",
  "july juillet juli julio luglio julho",
  "august août aout agosto augustus",
  "september septembre septiembre settembre setembro",
  "october octobre oktober octubre ottobre outubro",
  "november novembre noviembre novembro",
  "december décembre decembre dezember diciembre dicembre dezembro",
];

/** The source of a pattern for a day in running text. It matches more than days: `printedDay` decides. */
export const dayPattern =
  "\\p{L}{3,10}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?(?!\\d)|\\d{1,2}(?:\\.|er|º)? (?:de )?\\p{L}{3,10}\\.?(?:,? (?:de )?\\d{4})?(?!\\d)";

const monthFirst = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u;
const dayFirst = /^(\d{1,2})(?:\.|er|º)? (?:de )?(\p{L}{3,10})\.?(?:,? (?:de )?(\d{4}))?$/u;

/** The day that a text is: `Aug 17`, `Sept. 5, 2022`, `17 août 2022`, `17. August`. Null for any other text. */
export function printedDay(text: string): PrintedDay | null {
  const [, name, date, year] = monthFirst.exec(text) ?? [];
  if (name !== undefined) return dayOf(name, date, year);
  const [, first, second, last] = dayFirst.exec(text) ?? [];
  return second === undefined ? null : dayOf(second, first, last);
}

function dayOf(name: string, date: string | undefined, yearText: string | undefined): PrintedDay | null {
  const typed = name.toLowerCase();
  const month = months.findIndex((names) => names.split(" ").some((full) => full.startsWith(typed))) + 1;
  const day = Number(date);
  const year = yearText === undefined ? null : Number(yearText);
  // A leap year where none is named: February has its 29th.
  const last = new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
  return month === 0 || day < 1 || day > last ? null : { year, month, day };
}
