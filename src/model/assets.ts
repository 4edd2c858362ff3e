/** An icon at one size; `path` is below the site's root and carries a content hash unless a standard fixes the name. */
export interface Icon {
  readonly path: string;
  readonly size: number;
}

/** What pages need to know of the style sheet, the fonts and the icons. Paths are below the site's root. */
export interface Assets {
  /** The whole style sheet, minified, put into every page's head: one round trip makes the page readable. */
  readonly styles: string;
  /** The CSP source of that style sheet: `sha256-…`. */
  readonly styleSource: string;
  /** Fonts that every page needs at once (WOFF2). */
  readonly preloadFonts: readonly string[];
  /** A scalable icon. */
  readonly icon: string;
  readonly appleTouchIcon: Icon;
  /** PNG icons for the web manifest. */
  readonly manifestIcons: readonly Icon[];
  /** The picture of a shared link whose page has none of its own: PNG, 1200 by 630. */
  readonly card: { readonly path: string; readonly width: number; readonly height: number };
}
