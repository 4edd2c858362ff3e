import type { WireSubject } from "../wire-item.ts";
import { attributeOf, childrenOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { codeOf, nameOf } from "./g2-names.ts";

/** The schemes of the IPTC, by address. */
const aliases: readonly (readonly [string, string])[] = [
  ["cv.iptc.org/newscodes/mediatopic/", "medtop:"],
  ["cv.iptc.org/newscodes/subjectcode/", "subj:"],
];

/** What the item is about, as codes with a scheme. */
export function g2Subjects(contentMeta: XmlElement | null): readonly WireSubject[] {
  return childrenOf(contentMeta, "subject").map((subject) => ({
    code: withAlias(codeOf(subject)),
    name: nameOf(subject) ?? attributeOf(subject, "literal"),
  }));
}

function withAlias(code: string | null): string | null {
  if (code === null) return null;
  for (const [address, alias] of aliases) {
    const at = code.indexOf(address);
    if (at !== -1) return alias + code.slice(at + address.length);
  }
  return code;
}
