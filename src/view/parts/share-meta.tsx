import { absolute } from "../../model/address.ts";
import { isoInstant, lastChange } from "../../model/instant.ts";
import { fallbackRendition } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import type { Frame } from "../layouts/frame.ts";
import type { Meta } from "../layouts/meta.ts";
import { keptMarkup } from "./kept-markup.ts";

interface ShareMetaProps {
  readonly frame: Frame;
  readonly meta: Meta;
}

/** Open Graph and Twitter card: what a shared link shows. */
export function ShareMeta({ frame, meta }: ShareMetaProps) {
  const { site, assets } = frame;
  const image = meta.story?.image ?? null;
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:type" content={meta.story === null ? "website" : "article"} />
      <meta property="og:title" content={meta.title ?? site.title} />
      <meta property="og:description" content={meta.description} />
      {meta.path !== null && <meta property="og:url" content={absolute(site, meta.path)} />}
      {image === null ? (
        keep(frame, "", () => <ImageMeta site={site} image={assets.card} alt={site.title} />)
      ) : (
        <ImageMeta site={site} image={fallbackRendition(image)} alt={image.alt} />
      )}
      {meta.story !== null && <ArticleMeta story={meta.story} />}
    </>
  );
}

const keep = keptMarkup();

interface ImageMetaProps {
  readonly site: Site;
  readonly image: { readonly path: string; readonly width: number; readonly height: number };
  readonly alt: string;
}

function ImageMeta({ site, image, alt }: ImageMetaProps) {
  return (
    <>
      <meta property="og:image" content={absolute(site, image.path)} />
      <meta property="og:image:width" content={String(image.width)} />
      <meta property="og:image:height" content={String(image.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}

function ArticleMeta({ story }: { readonly story: Story }) {
  return (
    <>
      <meta property="article:published_time" content={isoInstant(story.date)} />
      <meta property="article:modified_time" content={isoInstant(lastChange(story))} />
      <meta property="article:section" content={story.section.title} />
      {story.topics.map((topic) => (
        <meta key={topic.slug} property="article:tag" content={topic.name} />
      ))}
    </>
  );
}
