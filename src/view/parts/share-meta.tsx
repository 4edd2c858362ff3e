import { absolute } from "../../model/address.ts";
import { isoInstant, lastChange } from "../../model/instant.ts";
import { fallbackRendition } from "../../model/picture.ts";
import type { Story } from "../../model/story.ts";
import type { Frame } from "../layouts/frame.ts";
import type { Meta } from "../layouts/meta.ts";

interface ShareMetaProps {
  readonly frame: Frame;
  readonly meta: Meta;
}

/** Open Graph and Twitter card: what a shared link shows. */
export function ShareMeta({ frame, meta }: ShareMetaProps) {
  const { site, assets } = frame;
  const image = meta.story?.image ?? null;
  const shown = image === null ? assets.card : fallbackRendition(image);
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:type" content={meta.story === null ? "website" : "article"} />
      <meta property="og:title" content={meta.title ?? site.title} />
      <meta property="og:description" content={meta.description} />
      {meta.path !== null && <meta property="og:url" content={absolute(site, meta.path)} />}
      <meta property="og:image" content={absolute(site, shown.path)} />
      <meta property="og:image:width" content={String(shown.width)} />
      <meta property="og:image:height" content={String(shown.height)} />
      <meta property="og:image:alt" content={image === null ? site.title : image.alt} />
      <meta name="twitter:card" content="summary_large_image" />
      {meta.story !== null && <ArticleMeta story={meta.story} />}
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
