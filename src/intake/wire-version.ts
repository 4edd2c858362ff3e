import type { WireWarning } from "./wire-item.ts";

/** A version as a positive integer: leading zeros and nothing at all are fine, anything else is counted as 1. */
export function versionNumber(text: string | null): { readonly number: number; readonly warning: WireWarning | null } {
  const trimmed = text?.trim() ?? "";
  if (trimmed === "") return { number: 1, warning: null };
  if (/^\d{1,15}$/.test(trimmed)) return { number: Math.max(1, Number(trimmed)), warning: null };
  return {
    number: 1,
    warning: {
      code: "unclear-version",
      message: `The version "${trimmed.slice(0, 40)}" is no whole number, so the item counts as version 1.`,
    },
  };
}
