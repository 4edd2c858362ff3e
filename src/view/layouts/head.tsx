import { absolute, feedPaths, frontPath, href } from "../../model/address.ts";
import type { Sheet } from "../../model/assets.ts";
import { FeedLinks } from "../parts/feed-links.tsx";
import { keptMarkup } from "../parts/kept-markup.ts";
import { NinjsLink } from "../parts/ninjs-link.tsx";
import { RightsMeta } from "../parts/rights-meta.tsx";
import { ShareMeta } from "../parts/share-meta.tsx";
import { StyleSheet } from "../parts/style-sheet.tsx";
import { ThemeColor } from "../parts/theme-color.tsx";
import type { Frame } from "./frame.ts";
import type { Meta } from "./meta.ts";

interface FrameHeadProps {
  readonly frame: Frame;
  readonly sheet: Sheet;
}

/**
 * What the head of every page with this style sheet begins with. The style sheet is the head's only inline part: the
 * content security policy forbids any other.
 */
export function FrameHead({ frame, sheet }: FrameHeadProps) {
  const { site, assets } = frame;
  return (
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {assets.preloadFonts.map((font) => (
        <link key={font} rel="preload" href={href(site, font)} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <ThemeColor />
      <StyleSheet styles={assets.styles[sheet].css} />
      <link rel="icon" href={href(site, assets.icon)} type="image/svg+xml" sizes="any" />
      <link
        rel="apple-touch-icon"
        href={href(site, assets.appleTouchIcon.path)}
        sizes={`${assets.appleTouchIcon.size}x${assets.appleTouchIcon.size}`}
      />
      <link rel="manifest" href={href(site, "/site.webmanifest")} />
    </>
  );
}

interface PageHeadProps {
  readonly frame: Frame;
  readonly meta: Meta;
}

/** What a page says of itself, and the site's feeds. */
export function PageHead({ frame, meta }: PageHeadProps) {
  const { site } = frame;
  // No preview is for search engines.
  const robots = frame.preview === null ? meta.robots : "noindex";
  return (
    <>
      <title>
        {[meta.title ?? site.title, meta.title === null ? site.tagline : site.title].filter(Boolean).join(" – ")}
      </title>
      <meta name="description" content={meta.description} />
      {robots !== null && <meta name="robots" content={robots} />}
      {meta.path !== null && <link rel="canonical" href={absolute(site, meta.path)} />}
      {meta.feed !== null && <FeedLinks site={site} title={meta.feed.title} paths={feedPaths(meta.feed.base)} />}
      {keep(site, "feeds", () => (
        <FeedLinks site={site} title={site.title} paths={feedPaths(frontPath)} />
      ))}
      <NinjsLink site={site} story={meta.story} />
      <RightsMeta site={site} story={meta.story} />
      <ShareMeta frame={frame} meta={meta} />
    </>
  );
}

const keep = keptMarkup();
