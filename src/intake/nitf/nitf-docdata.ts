import { failed, ok, type Result } from "../../model/result.ts";
import type { Status } from "../../model/story.ts";
import { wireDate } from "../wire-instant.ts";
import type { WireFault, WireSubject } from "../wire-item.ts";
import { allInside, attributeOf, childOf, childrenOf, elementAt, elementsAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/** What `nitf/head` says of the document. */
export interface NitfDocdata {
  readonly uri: string | null;
  readonly version: string | null;
  readonly status: Status;
  readonly created: string | null;
  readonly versionCreated: string | null;
  readonly embargoed: string | "held" | null;
  readonly licenceExpires: string | null;
  readonly urgency: string | null;
  readonly slugline: string | null;
  readonly keywords: readonly string[];
  readonly subjects: readonly WireSubject[];
  readonly rights: string | null;
  readonly ednotes: readonly (string | null)[];
  readonly isCorrection: boolean;
  readonly place: string | null;
}

/** Reads `head`: `docdata`, `tobject` and `pubdata`. Refused where its status is none that NITF knows. */
export function nitfDocdata(nitf: XmlElement): Result<NitfDocdata, WireFault> {
  const head = childOf(nitf, "head");
  const docdata = childOf(head, "docdata");
  const status = statusOf(attributeOf(docdata, "management-status"));
  if (status.kind === "failed") return status;
  const key = childOf(docdata, "du-key");
  const rights = childOf(docdata, "doc.rights");
  const expire = attributeOf(childOf(docdata, "date.expire"), "norm");
  const release = attributeOf(childOf(docdata, "date.release"), "norm");
  const issue = attributeOf(childOf(docdata, "date.issue"), "norm");
  return ok({
    uri: attributeOf(childOf(docdata, "doc-id"), "id-string") ?? attributeOf(nitf, "uno") ?? attributeOf(key, "key"),
    version: attributeOf(key, "version"),
    status: status.value === "embargoed" ? "usable" : status.value,
    created: issue,
    versionCreated: release ?? issue,
    // Superdesk and others keep the end of an embargo where NITF has the end of a document's life.
    embargoed: status.value === "embargoed" ? heldUntil(expire) : null,
    licenceExpires: attributeOf(rights, "enddate"),
    urgency: attributeOf(childOf(docdata, "urgency"), "ed-urg"),
    slugline: attributeOf(key, "key") ?? attributeOf(childOf(docdata, "fixture"), "fix-id"),
    keywords: elementsAt(docdata, "key-list", "keyword").flatMap((keyword) => attributeOf(keyword, "key") ?? []),
    subjects: [...subjectsOf(head), ...classifiersOf(docdata)],
    rights: copyrightOf(docdata, rights),
    ednotes: childrenOf(docdata, "ed-msg").map((message) => attributeOf(message, "info")),
    isCorrection: childOf(docdata, "correction") !== null,
    place: attributeOf(childOf(docdata, "evloc"), "city"),
  });
}

/** An embargo without a date, or with a placeholder for one, lasts until a later version ends it. */
function heldUntil(expire: string | null): string {
  return expire === null || wireDate(expire).kind === "none" ? "held" : expire;
}

function statusOf(text: string | null): Result<Status | "embargoed", WireFault> {
  switch (text?.toLowerCase().replace(/^stat:/, "") ?? "usable") {
    case "usable":
      return ok("usable");
    case "embargoed":
      return ok("embargoed");
    case "withheld":
      return ok("withheld");
    // A kill must not fail on a matter of spelling.
    case "canceled":
    case "cancelled":
    case "killed":
    case "kill":
    case "withdrawn":
      return ok("canceled");
    default:
      return failed({
        kind: "refused",
        code: "unknown-status",
        line: null,
        column: null,
        message: `The management status "${text?.slice(0, 40)}" is none that NITF knows, so it is not known whether the item may be shown.`,
        remedy: "Ask the supplier what it means. NITF knows usable, embargoed, withheld and canceled.",
      });
  }
}

function subjectsOf(head: XmlElement | null): readonly WireSubject[] {
  return elementsAt(head, "tobject", "tobject.subject").map((subject) => {
    const number = attributeOf(subject, "tobject.subject.refnum");
    const supplier = attributeOf(subject, "tobject.subject.ipr") ?? "IPTC";
    const names = ["detail", "matter", "type"].map((part) => attributeOf(subject, `tobject.subject.${part}`));
    return {
      code:
        number === null
          ? null
          : `${supplier === "IPTC" ? (/^2/.test(number) ? "medtop" : "subj") : supplier}:${number}`,
      name: names.find((name) => name !== null) ?? null,
    };
  });
}

/** Subjects among what the document is about; persons and places are no subjects. */
function classifiersOf(docdata: XmlElement | null): readonly WireSubject[] {
  return allInside(childOf(docdata, "identified-content"), "classifier")
    .filter((each) => /subject|medtop|category/i.test(`${attributeOf(each, "type")} ${attributeOf(each, "idsrc")}`))
    .map((each) => ({ code: attributeOf(each, "value"), name: textOf(each) }));
}

function copyrightOf(docdata: XmlElement | null, rights: XmlElement | null): string | null {
  const copyright = childOf(docdata, "doc.copyright");
  const notice = [attributeOf(copyright, "year"), attributeOf(copyright, "holder")].filter((part) => part !== null);
  const terms = [
    notice.length === 0 ? null : `Copyright ${notice.join(" ")}.`,
    textOf(elementAt(rights, "rights")),
    attributeOf(rights, "limitations"),
    attributeOf(rights, "geography"),
  ];
  return terms.filter((term) => term !== null).join(" ") || null;
}
