import type { Agency } from "../model/agency.ts";
import type { RawAgencies } from "./schemas/agencies.ts";

/** An agency with every default of its contract filled in. What the contract does not say is reserved. */
export function agencyFrom(id: string, raw: RawAgencies[string]): Agency {
  return {
    id,
    name: raw.name,
    label: raw.label,
    url: raw.url ?? null,
    notice: raw.notice,
    datelineFormat: raw.datelineFormat ?? null,
    licenceDays: raw.licenceDays ?? null,
    archiving: raw.archiving ?? true,
    territories: raw.territories ?? [],
    usageTerms: raw.usageTerms ?? null,
    mining: raw.mining ?? "reserved",
    aiTraining: raw.aiTraining ?? "reserved",
    copyrightHolder: raw.copyrightHolder ?? raw.name,
    creditLine: raw.creditLine ?? raw.name,
    usageInfo: raw.usageInfo ?? null,
    acquireLicensePage: raw.acquireLicensePage ?? null,
    machineReadable: raw.machineReadable ?? false,
  };
}
