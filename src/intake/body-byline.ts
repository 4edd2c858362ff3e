/** One name: two to five words with capitals, particles between them. */
const word = String.raw`\p{Lu}[\p{L}'’.-]{0,30}`;
const name = String.raw`${word}(?: (?:(?:de|da|di|du|del|der|den|van|von|la|le|el|al|bin|ben|ten|ter|y|dos|af)\s){0,2}${word}){1,4}`;
const names = `${name}(?:(?:, | and | & |, and |/)${name}){0,5}`;
const behind = String.raw`(?:(?:,| -| in|,? for|,? with)? (?:${name}|${word}|(?:[Ss]enior |[Cc]hief )?(?:[\p{L}-]{3,20} )?(?:[Ww]riter|[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Aa]nalyst)))?`;
const byline = new RegExp(`^(?:[-–—]{1,2} )?(?:[Bb]y|BY|Par|PAR|Von|Por) (${names}${behind})(?: [-–—]{1,2})?$`, "u");
const staff =
  /^(?:[Bb]y|BY) ((?:[A-Z][\w.-]+ ){0,3}(?:[Ss]taff(?: [Ww]riters?| [Rr]eporters?)?|STAFF(?: WRITERS?)?|[Cc]orrespondents?))$/;

/** Words that open other lines that begin with "By". */
const others =
  /^(?:The|A|An|This|That|All|No|Land|Sea|Air|Popular|New Year|Christmas|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Late|Early|Mid)\b|(?:January|February|March|April|May|June|July|August|September|October|November|December) )\b/i;

/**
 * Who wrote the story, where a whole line says nothing else: `By Jane Doe`, `BY JANE DOE and Richard Roe`, `by Staff
 * Writers`. Null for any other line that begins with "By".
 */
export function bylineOf(line: string): string | null {
  if (line.length > 160) return null;
  const found = staff.exec(line)?.[1] ?? byline.exec(line)?.[1];
  return found === undefined || others.test(found) ? null : found;
}
