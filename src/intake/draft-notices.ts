import type { WireFault, WireWarning } from "./wire-item.ts";

export const nothingToRead: WireFault = {
  kind: "skipped",
  code: "no-text",
  line: null,
  column: null,
  message: "The item has neither a headline nor a text, so there is nothing to publish.",
  remedy: "Nothing has to be done. If it should be a story, ask the supplier for its text.",
};

export const headlineMade: WireWarning = {
  code: "no-headline",
  message: "The item has no headline; the beginning of its text stands in for it.",
};

export const headlineAlone: WireWarning = {
  code: "no-text",
  message: "The item has no text; its headline stands as its text, as in an alert.",
};

export const summaryAlone: WireWarning = {
  code: "no-body",
  message: "The item has no body; its summary stands as its text.",
};

export function embargoUnclear(date: string): WireWarning {
  return {
    code: "unclear-embargo",
    message: `"${date}" is no instant with an offset, so the embargo is taken to last until the story is released by hand.`,
  };
}
