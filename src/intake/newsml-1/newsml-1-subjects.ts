import type { WireSubject } from "../wire-item.ts";
import { attributeOf, childrenOf, elementsIn } from "../xml-query.ts";
import { type Components, formalName, lookUp } from "./newsml-1-lookup.ts";

/** The IPTC subjects of an item: `subj:11000000`. */
export function newsml1Subjects(components: Components): readonly WireSubject[] {
  return lookUp(components, "DescriptiveMetadata")
    .flatMap((metadata) => childrenOf(metadata, "SubjectCode"))
    .flatMap(elementsIn)
    .filter(({ name }) => /^Subject(?:Matter|Detail)?$/.test(name))
    .flatMap((subject) => {
      const code = formalName(subject);
      if (code === null) return [];
      const scheme = /^\d{8}$/.test(code) ? "subj:" : "";
      return [{ code: `${scheme}${code}`, name: attributeOf(subject, "Value") }];
    });
}
