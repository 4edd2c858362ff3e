import type { RssFeed } from "feedsmith";
import type { WirePicture } from "../wire-item.ts";
import { webAddressIn } from "./addresses.ts";
import { plainTitle } from "./plain-title.ts";

type Media = NonNullable<RssFeed.Item<string>["media"]>;

/** The pictures that Media RSS names: contents that are images, else thumbnails. */
export function mediaPictures(media: Media | undefined, base: string | null): readonly WirePicture[] {
  if (media === undefined) return [];
  const groups = [media, ...(media.groups ?? [])];
  const images = groups
    .flatMap((group) => group.contents ?? [])
    .filter(({ medium, type }) => medium === "image" || type?.startsWith("image/") === true)
    .flatMap((content) =>
      picture(content.url, base, {
        title: content.title?.value ?? media.title?.value,
        caption: content.description?.value ?? media.description?.value,
        credit: (content.credits ?? media.credits)?.[0]?.value,
      }),
    );
  if (images.length > 0) return images;
  return groups
    .flatMap((group) => group.thumbnails ?? [])
    .flatMap(({ url }) => picture(url, base, {}))
    .slice(0, 1);
}

/** A picture at an address, or none where that is no web address. */
export function picture(
  href: string | undefined,
  base: string | null,
  texts: {
    readonly title?: string | undefined;
    readonly caption?: string | undefined;
    readonly credit?: string | undefined;
  },
): readonly WirePicture[] {
  const address = webAddressIn(href, base);
  if (address === null) return [];
  return [
    {
      href: address,
      alt: plainTitle(texts.title),
      caption: plainTitle(texts.caption),
      credit: plainTitle(texts.credit),
    },
  ];
}
