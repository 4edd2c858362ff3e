import { ok, type Result } from "../../model/result.ts";
import { type InlineStory, inlineStory } from "../inline-markup.ts";
import type { WireFault, WirePicture } from "../wire-item.ts";
import { attributeOf, childOf, childrenOf, elementAt, elementsAt, textOf } from "../xml-query.ts";
import type { XmlElement } from "../xml-tree.ts";
import { type Components, formalName } from "./newsml-1-lookup.ts";

/** The text of an item and the components around it, the innermost first. */
export interface TextPart {
  readonly components: Components;
  readonly story: InlineStory;
}

/** All texts of an item in document order, without captions. */
export function textParts(item: XmlElement, base: string): Result<readonly TextPart[], WireFault> {
  const parts: TextPart[] = [];
  for (const components of allComponents(item, [])) {
    const [component] = components;
    if (component === undefined || isCaption(component)) continue;
    for (const content of childrenOf(component, "ContentItem")) {
      const story = contentStory(content, base);
      if (story.kind === "failed") return story;
      if (story.value !== null) parts.push({ components, story: story.value });
    }
  }
  return ok(parts);
}

/** The pictures of an item, one for each component that holds its renditions. */
export function itemPictures(item: XmlElement): readonly WirePicture[] {
  const pictures = new Map<
    XmlElement,
    { readonly href: string; readonly size: number; readonly components: Components }
  >();
  for (const components of allComponents(item, [])) {
    const [component, outer] = components;
    if (component === undefined) continue;
    for (const content of childrenOf(component, "ContentItem").filter(isPicture)) {
      const href = attributeOf(content, "Href");
      const owner = outer !== undefined && renditionsIn(outer) ? outer : component;
      const size = Number(textOf(elementAt(content, "Characteristics", "SizeInBytes")) ?? 0) || 0;
      if (href !== null && size >= (pictures.get(owner)?.size ?? -1)) pictures.set(owner, { href, size, components });
    }
  }
  return [...pictures].map(([owner, { href, components }]) => ({
    href,
    alt: textOf(elementAt(owner, "NewsLines", "HeadLine")),
    caption: captionOf(owner) ?? captionOf(components[0] ?? owner),
    credit: textOf(elementAt(owner, "NewsLines", "CreditLine")) ?? textOf(elementAt(owner, "NewsLines", "ByLine")),
  }));
}

/** Each component with those around it, in document order. A tree is no deeper than `xmlCaps.depth`. */
function allComponents(element: XmlElement, around: Components): readonly Components[] {
  return childrenOf(element, "NewsComponent").flatMap((component) => {
    const components = [component, ...around];
    return [components, ...allComponents(component, components)];
  });
}

function contentStory(content: XmlElement, base: string): Result<InlineStory | null, WireFault> {
  const media = formalName(childOf(content, "MediaType")) ?? "Text";
  const data = childOf(content, "DataContent");
  if (!/^(?:text|complexdata|composite)$/i.test(media) || data === null) return ok(null);
  const type = `${formalName(childOf(content, "Format")) ?? ""} ${formalName(childOf(content, "MimeType")) ?? ""}`;
  return inlineStory(data, type, base);
}

function isCaption(component: XmlElement): boolean {
  return /caption|credit|thumbnail/i.test(formalName(childOf(component, "Role")) ?? "");
}

function isPicture(content: XmlElement): boolean {
  return /^(?:photo|picture|graphic|image)$/i.test(formalName(childOf(content, "MediaType")) ?? "");
}

/** Whether the components in a component are renditions of one picture, or its caption, rather than stories beside it. */
function renditionsIn(component: XmlElement): boolean {
  const inner = childrenOf(component, "NewsComponent");
  return (
    inner.every((each) => isCaption(each) || childrenOf(each, "ContentItem").some(isPicture)) &&
    !inner.some((each) => childrenOf(each, "NewsLines").some((lines) => childOf(lines, "HeadLine") !== null))
  );
}

function captionOf(component: XmlElement): string | null {
  const captions = childrenOf(component, "NewsComponent").filter((each) =>
    /caption/i.test(formalName(childOf(each, "Role")) ?? ""),
  );
  return textOf(captions.flatMap((each) => elementsAt(each, "ContentItem", "DataContent"))[0] ?? null);
}
