import type { WireSubject } from "../wire-item.ts";
import { type NinjsFields, objectsIn, textIn } from "./ninjs-fields.ts";

/** The schemes of the IPTC, by the address that ninjs writes and the alias that NewsML-G2 writes. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["cv.iptc.org/newscodes/mediatopic", "medtop"],
  ["cv.iptc.org/newscodes/subjectcode", "subj"],
]);

/** Subjects with their codes as NewsML-G2 would write them: `medtop:20000737`. */
export function ninjsSubjects(fields: NinjsFields): readonly WireSubject[] {
  return objectsIn(fields, "subject", "subjects").map((subject) => ({
    code: codeOf(subject),
    name: textIn(subject, "name"),
  }));
}

function codeOf(subject: NinjsFields): string | null {
  const uri = textIn(subject, "uri");
  if (uri !== null) {
    const [, scheme = "", code = ""] = /^(?:https?:\/\/)?(.*?)[/:]([^/:]+)$/.exec(uri) ?? [];
    const alias = aliases.get(scheme);
    return alias === undefined ? uri : `${alias}:${code}`;
  }
  const code = textIn(subject, "code", "literal");
  const scheme = textIn(subject, "scheme")
    ?.replace(/^https?:\/\//, "")
    .replace(/[/:#]$/, "");
  if (code === null || scheme === undefined) return code;
  return `${aliases.get(scheme) ?? scheme}:${code}`;
}
