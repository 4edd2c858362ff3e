/** An icon at one size; `path` is below the site's root and carries a content hash unless a standard fixes the name. */
export interface Icon {
  readonly path: string;
  readonly size: number;
}

/** Pages that are laid out alike share a style sheet; `list` is for all but stories and the front page. */
export const sheets = ["story", "front", "list"] as const;

export type Sheet = (typeof sheets)[number];

/** A style sheet that may stand inside `<style>`, minified, and the CSP source that allows it there: `sha256-…`. */
export interface StyleSheet {
  readonly css: string;
  readonly source: string;
}

/** What pages need to know of the style sheets, the fonts and the icons. Paths are below the site's root. */
export interface Assets {
  /** Each page has the whole of its style sheet in its head: one round trip makes it readable. */
  readonly styles: Readonly<Record<Sheet, StyleSheet>>;
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
