import { failed, ok, type Result } from "../model/result.ts";
import { HtmlWalk } from "./html-walk.ts";
import type { MarkupBody } from "./markup-body.ts";
import type { WireFault } from "./wire-item.ts";
import type { XmlElement } from "./xml-tree.ts";

/** An element said in HTML. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string | HtmlElement)[];
}

/** Says an element of another vocabulary in HTML; null where it and all inside it belong to no body. */
export type Translation = (element: XmlElement) => HtmlElement | null;

/** XHTML needs no translation; names are in small letters there. */
export const asXhtml: Translation = (element) => ({
  name: element.name.toLowerCase(),
  attributes: Object.fromEntries(element.attributes),
  children: element.children,
});

/** The body that elements of an XML tree show once they are said in HTML. Refused only when it goes over a cap. */
export function xmlBody(
  elements: readonly (XmlElement | string)[],
  translation: Translation,
  base: string | null,
): Result<MarkupBody, WireFault> {
  const walk = new HtmlWalk(base);
  for (const element of elements) follow(element, translation, walk);
  const fault = walk.fault();
  return fault === null ? ok(walk.body()) : failed(fault);
}

/** A tree is at most `xmlCaps.depth` deep, so calling itself for each level is safe. */
function follow(node: XmlElement | string | HtmlElement, translation: Translation, walk: HtmlWalk): void {
  if (typeof node === "string") {
    walk.ontext(node);
    return;
  }
  const html = "space" in node ? translation(node) : node;
  if (html === null) return;
  walk.onopentag(html.name, html.attributes);
  for (const child of html.children) follow(child, translation, walk);
  walk.onclosetag(html.name);
}
