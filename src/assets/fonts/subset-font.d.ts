declare module "subset-font" {
  interface Options {
    readonly targetFormat: "sfnt" | "woff" | "woff2";
    readonly noHinting?: boolean;
    readonly noLayoutClosure?: boolean;
    /** OpenType feature tags. */
    readonly keepFeatures?: readonly string[];
    /** SFNT table tags. */
    readonly dropTables?: readonly string[];
  }

  /** The font with only the characters of `text`. */
  const subsetFont: (font: Buffer, text: string, options: Options) => Promise<Buffer>;
  export default subsetFont;
}
