import type { Result } from "../../model/result.ts";
import { blankDraft } from "../blank-draft.ts";
import { outranksAll, versionStamp } from "../version-stamp.ts";
import { itemFromDraft } from "../wire-draft.ts";
import { wireInstant } from "../wire-instant.ts";
import type { ReadItem, WireFault } from "../wire-item.ts";
import { attributeOf, childOf, elementAt } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";

/**
 * The cancellation of another document that a document orders (`management-doc-idref` with the status canceled), or
 * null. The order does not say which version it takes back, so it outranks all that were made before it.
 */
export function nitfKill(nitf: XmlElement): Result<ReadItem, WireFault> | null {
  const docdata = elementAt(nitf, "head", "docdata");
  const uri = attributeOf(docdata, "management-doc-idref");
  const status = attributeOf(docdata, "management-idref-status")?.toLowerCase() ?? "";
  if (uri === null || !/^(?:stat:)?(?:cancell?ed|killed|withdrawn)$/.test(status)) return null;
  const issued =
    attributeOf(childOf(docdata, "date.release"), "norm") ?? attributeOf(childOf(docdata, "date.issue"), "norm");
  const made = wireInstant(issued);
  return itemFromDraft({
    ...blankDraft("nitf", uri),
    status: "canceled",
    version: made === null ? outranksAll : versionStamp(made),
    versionCreated: issued,
  });
}
