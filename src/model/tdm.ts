import type { Terms } from "./rights.ts";

/**
 * A declaration of the TDM Reservation Protocol (W3C Community Group report,
 * https://w3c.github.io/tdm-reservation-protocol/spec/).
 */
export interface TdmDeclaration {
  readonly reservation: 0 | 1;
  /** Where a licence can be had; only where rights are reserved. */
  readonly policy: string | null;
}

/** The protocol has one answer for mining of every kind, so that reserving only the training of models reserves all. */
export function tdmOf({ mining, aiTraining, usageInfo, acquireLicensePage }: Terms): TdmDeclaration {
  if (mining === "allowed" && aiTraining === "allowed") return { reservation: 0, policy: null };
  return { reservation: 1, policy: acquireLicensePage ?? usageInfo };
}
