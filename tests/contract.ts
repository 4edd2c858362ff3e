import type { Agency } from "../src/model/agency.ts";
import type { Site } from "../src/model/site.ts";

/** The parts of an agency's contract that most tests do not care about. */
export const plainContract: Pick<
  Agency,
  | "archiving"
  | "territories"
  | "usageTerms"
  | "mining"
  | "aiTraining"
  | "copyrightHolder"
  | "creditLine"
  | "usageInfo"
  | "acquireLicensePage"
  | "machineReadable"
> = {
  archiving: true,
  territories: [],
  usageTerms: null,
  mining: "reserved",
  aiTraining: "reserved",
  copyrightHolder: "Agence France-Presse",
  creditLine: "Agence France-Presse",
  usageInfo: null,
  acquireLicensePage: null,
  machineReadable: false,
};

/** The settings of a site that most tests do not care about. */
export const plainSettings: Pick<
  Site,
  "rights" | "trust" | "adsTxt" | "history" | "publicRepository" | "indexNowKey" | "railsFor"
> = {
  rights: {
    notice: "© Space Media Network",
    mining: "reserved",
    aiTraining: "reserved",
    usageInfo: null,
    acquireLicensePage: null,
  },
  trust: [],
  adsTxt: [],
  history: false,
  publicRepository: false,
  indexNowKey: null,
  railsFor: null,
};
