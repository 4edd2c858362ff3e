/** The top level of the IPTC Media Topics (https://cv.iptc.org/newscodes/mediatopic/); Subject Codes begin with the same two digits. */
const topLevel: Readonly<Record<string, string>> = {
  "01": "arts, culture, entertainment and media",
  "02": "crime, law and justice",
  "03": "disaster, accident and emergency incident",
  "04": "economy, business and finance",
  "05": "education",
  "06": "environment",
  "07": "health",
  "08": "human interest",
  "09": "labour",
  "10": "lifestyle and leisure",
  "11": "politics and government",
  "12": "religion",
  "13": "science and technology",
  "14": "society",
  "15": "sport",
  "16": "conflict, war and peace",
  "17": "weather",
};

/** A subject code in one spelling: `medtop:` or `subj:` before the IPTC's eight digits, however the item writes them. */
export function normalCode(code: string): string {
  const [, scheme, digits] = /\b(mediatopic|medtop|subjectcode|subj|iptc)[^0-9]*(\d{8})$/i.exec(code.trim()) ?? [];
  if (scheme === undefined || digits === undefined) return code.trim().toLowerCase();
  return `${/^med/i.test(scheme) ? "medtop" : "subj"}:${digits}`;
}

/** The IPTC's name of a top-level code, or of the branch that a Subject Code belongs to; null for any other code. */
export function branchName(code: string): string | null {
  const [, scheme, branch, rest] = /^(medtop|subj):(\d\d)(\d{6})$/.exec(normalCode(code)) ?? [];
  if (branch === undefined || (scheme === "medtop" && rest !== "000000")) return null;
  return topLevel[branch] ?? null;
}

/** Whether a code is another or stands below it: Subject Codes name their branch and group in their digits. */
export function isWithin(code: string, ancestor: string): boolean {
  const [own, above] = [normalCode(code), normalCode(ancestor)];
  if (own === above) return true;
  const stem = /^subj:(\d{2}|\d{5})0+$/.exec(above)?.[1];
  return stem !== undefined && own.startsWith(`subj:${stem}`);
}
