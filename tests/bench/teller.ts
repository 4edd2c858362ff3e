/** A module for `--import` that writes the usage of the process to its fourth stream when it ends. */
export const teller = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); writeSync(3, [userCPUTime + systemCPUTime, maxRSS].join(" ") + "\\n"); });',
)}`;

/** The usage from what the teller wrote; null where it wrote nothing. */
export function usageTold(text: string): { readonly cpu: number | null; readonly memory: number | null } {
  // Worker threads of the process end first and tell the same account, so the last line counts.
  const [microseconds, kilobytes] = (text.trim().split("\n").at(-1) ?? "").split(" ").map(Number);
  if (microseconds === undefined || kilobytes === undefined) return { cpu: null, memory: null };
  return { cpu: microseconds / 1e6, memory: kilobytes * 1024 };
}
