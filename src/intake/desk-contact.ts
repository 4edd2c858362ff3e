const number = String.raw`(?:\+|\(?0)\d?[\d ()./–-]{5,20}\d`;
const mail = String.raw`[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}`;
const reach = `(?:${number}|<?${mail}>?)`;
const label = String.raw`(?:[Tt]el|[Tt]elephone|[Pp]hone|[Ff]ax|[Mm]obile|[Ee]-?mail)\.?:? ?`;
const reaches = `(?:${label})?${reach}(?:(?: ?[,;|] ?| or | and )(?:${label})?${reach}){0,4}`;

/** `AFP Paris desk: +33 1 40 41 46 46`: capitalised names, the desk, then nothing but how to reach it. */
const desk = new RegExp(
  String.raw`^\(*(?:[A-Z][\w.'-]{0,30} ){0,6}(?:[Nn]ews ?[Dd]esk|[Nn]ewsroom|(?<![Hh]elp |[Ii]nformation |[Ss]ervice |[Cc]risis |[Ff]ront )[Dd]esk|[Bb]ureau|[Ee]ditors?|[Rr]edaktion)(?: (?:in|at) [A-Z][\w-]{1,30})?\s*[:,;(–—-]?\s*(?:at |on )?${reaches}\)*\.?$`,
);
/** Reuters puts what only editors need into double parentheses: `((Brussels newsroom, +32 2 287 6830))`. */
const doubleParentheses = /^\(\([^()]{3,300}(?:\([^()]{0,60}\)[^()]{0,200}){0,3}\)\)\.?$/;
const bare = new RegExp(String.raw`^(?:${label})${reach}\.?$`, "i");
/** `Eds: Updates with …`, `With AP Photos.` */
const toEditors = /^\(?(?:Eds\.?|EDS\.?|Editors?, please note|EDITORS|Note to editors|Attn\.? editors)\s?: \S/;
const withPictures =
  /^(?:With|WITH) (?:AP|AFP|Reuters|UPI|EPA|dpa) (?:Photos?|Video|Graphics?|Pictures?|VIDEO|PHOTOS?)(?:,? (?:and )?(?:Photos?|Video|Graphics?|Audio))*\.?$/;
/** dpa ends its copy for readers here. */
const notForPublication =
  /^(?:\* ){2,6}(?:The following information is not intended for publication|Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt)\b/;

/** Whether a line, alone in its paragraph, speaks to editors only: how to reach a desk, or what comes with the story. */
export function isDeskLine(line: string): boolean {
  if (line.length > 320) return false;
  return desk.test(line) || doubleParentheses.test(line) || toEditors.test(line) || withPictures.test(line);
}

/** Whether a line is a number or an address and nothing else. It is a desk's only beside another line for editors. */
export function isBareContact(line: string): boolean {
  return line.length <= 100 && bare.test(line);
}

/** Whether from this line on a story speaks to editors only. */
export function endsCopy(line: string): boolean {
  return line.length <= 200 && notForPublication.test(line);
}
