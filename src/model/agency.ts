/** A supplier of stories and what its contract makes us print. */
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
}
