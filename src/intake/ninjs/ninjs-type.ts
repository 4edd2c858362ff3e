import { failed, ok, type Result } from "../../model/result.ts";
import type { WireFault, WireWarning } from "../wire-item.ts";
import { type NinjsFields, objectsIn, textIn } from "./ninjs-fields.ts";
import { ninjsTexts } from "./ninjs-texts.ts";

/** Whether an item of its type can be a story, with what should be known about it. `hasBody` is whether it has a text. */
export function isStoryType(fields: NinjsFields, hasBody: boolean): Result<readonly WireWarning[], WireFault> {
  const type = textIn(fields, "type") ?? "text";
  switch (type) {
    case "text":
      return representation(fields);
    case "picture":
    case "graphic":
      return ok([{ code: "picture", message: "The item is a picture; its caption stands as its text." }]);
    case "component":
      return ok([
        { code: "component", message: "The item calls itself a component, which is made to be part of another item." },
      ]);
    case "composite":
      return hasBody || ninjsTexts(fields, "description").length > 0 || objectsIn(fields, "associations").length === 0
        ? representation(fields)
        : failed(skipped("package", "The item only holds other items together."));
    case "audio":
    case "video":
      return hasBody
        ? representation(fields)
        : failed(skipped(type, `The item is ${type === "audio" ? "a sound" : "a video"} without a text.`));
    case "event":
    case "planning":
      return failed(
        skipped(type, `The item is about ${type === "event" ? "an event" : "what is planned"}; it is no story.`),
      );
    default:
      return failed({
        kind: "refused",
        code: "unknown-type",
        line: null,
        column: null,
        message: `ninjs knows no type "${type.slice(0, 40)}".`,
        remedy: "Ask the supplier for an item that is valid against the ninjs schema.",
      });
  }
}

function representation(fields: NinjsFields): Result<readonly WireWarning[], WireFault> {
  return ok(
    /^(?:incomplete|partial)$/.test(textIn(fields, "representationtype") ?? "")
      ? [{ code: "incomplete", message: "The supplier says that the item is not complete." }]
      : [],
  );
}

function skipped(code: string, message: string): WireFault {
  return {
    kind: "skipped",
    code,
    line: null,
    column: null,
    message,
    remedy: "Nothing has to be done.",
  };
}
