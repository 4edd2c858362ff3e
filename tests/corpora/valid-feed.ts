import { attributeOf, childOf, childrenOf, textOf } from "../../src/intake/xml-query.ts";
import { parseXmlTree, type XmlElement } from "../../src/intake/xml-tree.ts";

interface Shown {
  readonly title: string | null;
  readonly url: string | null;
}

/**
 * The titles and links of a case of the feed validator, the channel's first, as its XML has them; null where the case is
 * there for a mistake of the feed. What a case is there for stands in its first comment: `!Something` and `ValidSomething`
 * mean that the validator should have nothing to say, or that it should praise.
 */
export function validCase(text: string): readonly Shown[] | null {
  const expectation = /Expect:\s*(\S+?)[({\s]/.exec(text)?.[1] ?? "";
  if (!/^(?:!|Valid)/.test(expectation)) return null;
  const root = parseXmlTree(text);
  if (root.kind === "failed" || root.value.name !== "rss") return null;
  const channel = childOf(root.value, "channel");
  if (channel === null) return null;
  const items = [...childrenOf(channel, "item"), ...childrenOf(root.value, "item")];
  return [{ title: titleOf(channel), url: urlOf(ownChild(channel, "link")) }, ...items.map(itemOf)];
}

function itemOf(item: XmlElement): Shown {
  const guid = ownChild(item, "guid");
  const permanent = attributeOf(guid, "isPermaLink") === "false" ? null : guid;
  return { title: titleOf(item), url: urlOf(ownChild(item, "link")) ?? urlOf(permanent) };
}

/** RSS has no namespace; elements of others may have the same names. */
function ownChild(element: XmlElement, name: string): XmlElement | null {
  return childrenOf(element, name).find(({ space }) => space === "" || space.includes("backend.userland.com")) ?? null;
}

function titleOf(element: XmlElement): string | null {
  return (
    textOf(ownChild(element, "title"))
      ?.replace(/<\/?(?:b|i|em|strong|a|span|sup|sub)\b[^>]*>/gi, "")
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, "<")
      .replace(/&amp;/g, "&")
      .trim() || null
  );
}

function urlOf(element: XmlElement | null): string | null {
  const written = textOf(element) ?? "";
  return /^https?:/i.test(written) && URL.canParse(written) ? new URL(written).href : null;
}
