import type { WirePicture } from "../wire-item.ts";
import { attributeOf, childOf, childrenOf, elementsAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { codeOf, nameOf } from "./g2-names.ts";

/** The picture that an item of the class picture or graphic is, in its widest rendition; none of any other item. */
export function g2Pictures(news: XmlElement): readonly WirePicture[] {
  if (!isPictureItem(news)) return [];
  const contentMeta = childOf(news, "contentMeta");
  const renditions = elementsAt(news, "contentSet", "remoteContent")
    .filter((each) => /^image\/|^$/.test(attributeOf(each, "contenttype") ?? ""))
    .flatMap((each) => {
      const href = attributeOf(each, "href");
      return href === null ? [] : [{ href: localName(href), width: Number(attributeOf(each, "width") ?? 0) || 0 }];
    });
  const href = renditions.toSorted((a, b) => b.width - a.width)[0]?.href;
  if (href === undefined) return [];
  return [
    {
      href,
      alt: textOf(childOf(contentMeta, "headline")),
      caption: textOf(captionOf(contentMeta)),
      credit: textOf(childOf(contentMeta, "creditline")) ?? nameOf(childOf(contentMeta, "creator")),
    },
  ];
}

export function isPictureItem(news: XmlElement): boolean {
  return /[:/](?:picture|graphic)$/.test(codeOf(childOf(childOf(news, "itemMeta"), "itemClass")) ?? "");
}

/** The description that is a caption, or else the first. */
export function captionOf(contentMeta: XmlElement | null): XmlElement | null {
  const descriptions = childrenOf(contentMeta, "description");
  return descriptions.find((each) => /caption/i.test(attributeOf(each, "role") ?? "")) ?? descriptions[0] ?? null;
}

/** `file:///./a.jpg` is how some write a name beside the item. */
function localName(href: string): string {
  return href.replace(/^file:\/\/\/\.\/\s*/, "./");
}
