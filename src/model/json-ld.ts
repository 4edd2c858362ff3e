export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

/** A schema.org thing as JSON-LD; undefined members are left out of the text. */
export interface JsonLd {
  readonly "@type": string;
  readonly [key: string]: JsonValue | undefined;
}
