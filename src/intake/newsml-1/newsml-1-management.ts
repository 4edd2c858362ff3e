import { failed, ok, type Result } from "../../model/result.ts";
import type { Status } from "../../model/story.ts";
import { faultAt } from "../fault-place.ts";
import { wireDate } from "../wire-instant.ts";
import type { WireFault } from "../wire-item.ts";
import { childOf, childrenOf, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { formalName } from "./newsml-1-lookup.ts";

/** What `NewsManagement` says of the life of an item. */
export interface Management {
  readonly status: Status;
  readonly embargoed: string | "held" | null;
  readonly licenceExpires: string | null;
}

/** Reads the status now and those to come. Refused where the status is none that NewsML knows. */
export function managementOf(item: XmlElement, text: string): Result<Management, WireFault> {
  const management = childOf(item, "NewsManagement");
  const element = childOf(management, "Status");
  const orders = childrenOf(management, "Instruction").map(formalName);
  const isDeleted = orders.some((order) => /^(?:delete|kill|cancel|withdraw)/i.test(order ?? ""));
  const now = isDeleted ? "canceled" : statusName(formalName(element) ?? "usable");
  const changes = childrenOf(management, "StatusWillChange").map((change) => ({
    to: statusName(formalName(childOf(change, "FutureStatus")) ?? "usable"),
    at: textOf(childOf(change, "DateAndTime")),
  }));
  if (now === null) return failed(unknownStatus(text, element ?? item));
  // A placeholder for a date is no date.
  const dated = changes.filter(({ at }) => wireDate(at).kind !== "none");
  const release = dated.find(({ to }) => to === "usable")?.at ?? null;
  const end = dated.find(({ to }) => to === "canceled" || to === "withheld")?.at ?? null;
  return ok({
    status: now === "embargoed" ? "usable" : now,
    embargoed: now === "embargoed" ? (release ?? "held") : now === "usable" ? release : null,
    licenceExpires: end,
  });
}

function statusName(name: string): Status | "embargoed" | null {
  switch (name.trim().toLowerCase()) {
    case "usable":
      return "usable";
    case "embargoed":
      return "embargoed";
    case "withheld":
      return "withheld";
    // A kill must not fail on a matter of spelling.
    case "canceled":
    case "cancelled":
    case "killed":
      return "canceled";
    default:
      return null;
  }
}

function unknownStatus(text: string, element: XmlElement): WireFault {
  return faultAt(
    text,
    element.offset,
    "unknown-status",
    `The status "${formalName(element)?.slice(0, 40)}" is none of Usable, Embargoed, Withheld and Canceled, so it is not known whether the item may be shown.`,
    "Ask the supplier what it means.",
  );
}
