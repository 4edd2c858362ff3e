/** Whether machines may use a text for a purpose: the answer of a contract. */
export type Permission = "allowed" | "reserved";

/** A supplier of stories and what its contract makes us print and promise. */
export interface Agency {
  readonly id: string;
  readonly name: string;
  /** The short form inside datelines: `AFP`. */
  readonly label: string;
  readonly url: string | null;
  /** The rights notice printed under each of its stories, as plain text. */
  readonly notice: string;
  /** How its datelines print; see `dateline.ts` for the tokens. */
  readonly datelineFormat: string | null;
  /** Days after `date` at which a story may no longer be shown, unless the story says so itself. */
  readonly licenceDays: number | null;
  /** Whether its stories may stand in archives and caches of others. */
  readonly archiving: boolean;
  /** Where its stories may not be shown, and under which terms, as text for editors; never published. */
  readonly territories: readonly string[];
  readonly usageTerms: string | null;
  /** Text and data mining in general, and training of AI models. */
  readonly mining: Permission;
  readonly aiTraining: Permission;
  /** Who holds the copyright; the agency itself where its contract names nobody else. */
  readonly copyrightHolder: string;
  /** The credit line to be given with its stories; the agency's name where the contract asks for nothing else. */
  readonly creditLine: string;
  /** A page on how its stories may be used, and one where a licence can be had. */
  readonly usageInfo: string | null;
  readonly acquireLicensePage: string | null;
  /** Whether each of its stories also stands in a file for machines (ninjs) beside its page. */
  readonly machineReadable: boolean;
}
