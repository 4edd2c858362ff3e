import { href } from "../../model/address.ts";
import { fallbackRendition, type Picture, webpRenditions } from "../../model/picture.ts";
import type { Site } from "../../model/site.ts";

interface RenditionsProps {
  readonly site: Site;
  readonly picture: Picture;
  /** The `sizes` of the picture where it stands. */
  readonly sizes: string;
  /** A lead picture is fetched at once, any other when it comes near the screen. */
  readonly fetch: "first" | "late";
}

/** A picture in all its sizes; its proportions are known before it loads. */
export function Renditions({ site, picture, sizes, fetch }: RenditionsProps) {
  const fallback = fallbackRendition(picture);
  const srcset = webpRenditions(picture).map(({ path, width }) => `${href(site, path)} ${width}w`);
  return (
    <picture>
      <source type="image/webp" srcset={srcset.join(", ")} sizes={sizes} />
      <img
        src={href(site, fallback.path)}
        width={fallback.width}
        height={fallback.height}
        alt={picture.alt}
        decoding="async"
        {...(fetch === "first" ? { fetchpriority: "high" } : { loading: "lazy" })}
      />
    </picture>
  );
}

interface LeadPictureProps {
  readonly site: Site;
  readonly picture: Picture;
}

/** The picture at the head of a story, with its caption and credit. */
export function LeadPicture({ site, picture }: LeadPictureProps) {
  return (
    <figure>
      <Renditions site={site} picture={picture} sizes="(min-width:80rem) 50vw, 100vw" fetch="first" />
      {(picture.caption !== null || picture.credit !== null) && (
        <figcaption dir="auto">
          {picture.caption} {picture.credit !== null && <small>{picture.credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
