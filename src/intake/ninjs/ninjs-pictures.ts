import type { JsonValue } from "../json-value.ts";
import type { WirePicture } from "../wire-item.ts";
import { type NinjsFields, objectsIn, textIn } from "./ninjs-fields.ts";
import { ninjsTexts, plainText, textByRole } from "./ninjs-texts.ts";

/** The item's own picture and those of its associations, each in its best rendition. Logos are no pictures of a story. */
export function ninjsPictures(fields: NinjsFields): readonly WirePicture[] {
  const associated = objectsIn(fields, "associations").filter(
    (each) => isPicture(each) && isUsable(each) && !/logo/i.test(textIn(each, "name") ?? ""),
  );
  return [...(isPicture(fields) ? [fields] : []), ...associated].flatMap((item) => {
    const href = bestRendition(item);
    return href === null ? [] : [pictureOf(item, href)];
  });
}

export function isPicture(fields: NinjsFields): boolean {
  return /^(?:picture|graphic)$/.test(textIn(fields, "type") ?? "");
}

/** A picture that is withheld, canceled or under embargo does not come with the story. */
function isUsable(fields: NinjsFields): boolean {
  return (
    (textIn(fields, "pubstatus") ?? "usable") === "usable" && textIn(fields, "embargoed", "embargoeduntil") === null
  );
}

/** The widest rendition that is a picture; the first of two alike. */
function bestRendition(fields: NinjsFields): string | null {
  const renditions = objectsIn(fields, "renditions").flatMap((rendition) => {
    const href = textIn(rendition, "href");
    const type = textIn(rendition, "mimetype", "contenttype") ?? "image/";
    return href !== null && type.startsWith("image/") ? [{ href, width: numberOf(rendition.get("width")) }] : [];
  });
  return renditions.toSorted((a, b) => b.width - a.width)[0]?.href ?? null;
}

function numberOf(value: JsonValue | undefined): number {
  return typeof value === "number" ? value : 0;
}

function pictureOf(fields: NinjsFields, href: string): WirePicture {
  const descriptions = ninjsTexts(fields, "description");
  const caption = textByRole(descriptions, ["caption", "text", "main"], /credit|script|shotlist/);
  const credit = descriptions.find(({ role }) => role === "creditline")?.value;
  const headline = textByRole(ninjsTexts(fields, "headline"), ["", "main"], /^$/);
  return {
    href,
    alt: headline?.value ?? null,
    caption: caption === null ? null : plainText(caption),
    credit: credit ?? textIn(fields, "byline", "by", "copyrightholder"),
  };
}
