import { createHash } from "node:crypto";
import { bundle, type TransformResult } from "lightningcss";
import type { StyleSheet } from "../model/assets.ts";

/** Versions as lightningcss writes them: the major version in the third byte. */
const targets = { chrome: 105 << 16, firefox: 110 << 16, safari: 16 << 16 };

/**
 * The style sheet with everything it imports, minified. Fonts, written `url("…/fonts/NAME.woff2")`, are addressed by
 * their hashed names. Any other file is an error, and so is a font that is not there: what a style sheet refers to
 * must be in the release, under a name that changes with its content.
 *
 * @param entry the absolute path of the style sheet.
 * @param fontPaths from a font's file name to the link that pages use for it.
 */
export function bundleStyles(entry: string, fontPaths: ReadonlyMap<string, string>): StyleSheet {
  const { code }: TransformResult = bundle({
    filename: entry,
    minify: true,
    targets,
    visitor: { Url: (url) => ({ ...url, url: hashedUrl(url.url, fontPaths) }) },
  });
  // In CSS an escaped slash is a slash; in HTML nothing else ends a style element.
  const css = Buffer.from(code)
    .toString("utf8")
    .replace(/<\/(?=style)/gi, "<\\/");
  return { css, source: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}

function hashedUrl(url: string, fontPaths: ReadonlyMap<string, string>): string {
  if (url.startsWith("data:") || url.startsWith("#")) return url;
  const font = /(?:^|\/)fonts\/([^/]+\.woff2)$/.exec(url)?.[1];
  const link = font === undefined ? undefined : fontPaths.get(font);
  if (link === undefined) throw new Error(`The style sheet refers to ${url}, which is not among the fonts.`);
  return link;
}
