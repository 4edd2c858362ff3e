import { DomUtils, parseDocument } from "htmlparser2";
import type { VNode } from "preact";
import { documentOpening, documentRest } from "../../src/view/layouts/document.tsx";
import type { Frame } from "../../src/view/layouts/frame.ts";

type Document = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A rendered page, as a browser reads it. */
export interface Page {
  readonly html: string;
  readonly document: Document;
}

export function pageOf(vnode: VNode): Page {
  const html = documentOpening(frameOf(vnode), "story") + documentRest(vnode);
  return { html, document: parseDocument(html) };
}

/** Every element, in document order. */
export function elements(page: Page, matches: (element: Element) => boolean): readonly Element[] {
  return DomUtils.getElementsByTagName("*", page.document.children, true).filter(matches);
}

export function byTag(page: Page, tag: string): readonly Element[] {
  return elements(page, (element) => element.name === tag);
}

export function byClass(page: Page, name: string): readonly Element[] {
  return elements(page, (element) => (element.attribs["class"] ?? "").split(" ").includes(name));
}

export function only(found: readonly Element[]): Element {
  const [element] = found;
  if (element === undefined || found.length !== 1) throw new Error(`expected one element, found ${found.length}`);
  return element;
}

export function textOf(element: Element): string {
  return DomUtils.textContent(element);
}

/** The link to `href`. */
export function linkTo(page: Page, href: string): Element {
  return only(elements(page, (element) => element.name === "a" && element.attribs["href"] === href));
}

/** Every URL that the page loads or leads to, with the attribute that holds it. */
export function urls(page: Page): readonly { readonly attribute: string; readonly url: string }[] {
  return elements(page, () => true).flatMap(({ attribs }) => [
    ...["href", "src"].flatMap((attribute) => {
      const url = attribs[attribute];
      return url === undefined ? [] : [{ attribute, url }];
    }),
    ...(attribs["srcset"] ?? "")
      .split(", ")
      .filter((candidate) => candidate !== "")
      .map((candidate) => ({ attribute: "srcset", url: candidate.split(" ")[0] ?? "" })),
  ]);
}

/** The frame that a page was given. */
function frameOf({ props }: VNode): Frame {
  if (!("frame" in props) || !isFrame(props.frame)) throw new Error("A page has a frame.");
  return props.frame;
}

function isFrame(value: unknown): value is Frame {
  return typeof value === "object" && value !== null && "assets" in value;
}
