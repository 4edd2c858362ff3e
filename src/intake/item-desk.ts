/** What a newsroom has that items are sorted into. */
export interface ItemDesk {
  /** In the newsroom's order; never empty. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly agencies: readonly DeskAgency[];
  readonly language: string;
  readonly timeZone: string;
  readonly map: IntakeMap;
  /** What the command line says for all items; null where it says nothing. */
  readonly section: string | null;
  readonly agency: string | null;
}

export interface DeskAgency {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly url: string | null;
  readonly notice: string;
}

/** `_data/intake.json`: what suppliers call the newsroom's sections, agencies and topics. Codes and names may stand side by side. */
export interface IntakeMap {
  readonly defaultSection?: string | undefined;
  readonly defaultAgency?: string | undefined;
  readonly sections?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly agencies?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly topics?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly leaveOut?: readonly string[] | undefined;
}
