import { textOfBlocks } from "../block-text.ts";
import { htmlBody } from "../html-body.ts";
import { isExtension } from "./ninjs-check.ts";
import { type NinjsFields, objectsIn, textIn } from "./ninjs-fields.ts";

/** One of the headlines, descriptions or bodies that an item carries side by side. */
export interface NinjsText {
  /** `main`, `summary`, `html` …; empty for the plain property of 1.x. */
  readonly role: string;
  readonly contentType: string;
  readonly value: string;
}

/** All texts of a kind: `headline` and `headline_…` of 1.x, then the list of 2.x and 3.x. Empty ones are left out. */
export function ninjsTexts(fields: NinjsFields, kind: "headline" | "description" | "body"): readonly NinjsText[] {
  const prefix = `${kind}_`;
  const single = textIn(fields, kind);
  const old = [...fields].flatMap(([name, value]): NinjsText[] =>
    name.startsWith(prefix) && isExtension(name) && typeof value === "string"
      ? [{ role: name.slice(prefix.length), contentType: "", value }]
      : [],
  );
  const list = objectsIn(fields, kind === "body" ? "bodies" : `${kind}s`).map((each) => ({
    role: textIn(each, "role")?.toLowerCase() ?? "",
    contentType: textIn(each, "contenttype")?.toLowerCase() ?? "",
    value: textIn(each, "value") ?? "",
  }));
  return [...(single === null ? [] : [{ role: "", contentType: "", value: single }]), ...old, ...list].filter(
    ({ value }) => value.trim() !== "",
  );
}

/** Whether a text is HTML: it says so, or it says nothing and looks like it. */
export function isHtml({ role, contentType, value }: NinjsText): boolean {
  if (/html|richtext/.test(`${role} ${contentType}`)) return true;
  if (/plain/.test(contentType) || /(?:^|_)(?:text|plain)$/.test(role)) return false;
  return /<\/?(?:p|div|br|h[1-6]|ul|ol|table|blockquote)\b[^<>]*>/i.test(value);
}

/** The words of a text, without its markup. */
export function plainText(text: NinjsText): string {
  if (!isHtml(text)) return text.value;
  const body = htmlBody(text.value, null);
  return body.kind === "ok" ? textOfBlocks(body.value.blocks) : "";
}

/** The text with the first of these roles, else the first of all whose role is not among `never`. */
export function textByRole(texts: readonly NinjsText[], roles: readonly string[], never: RegExp): NinjsText | null {
  for (const role of roles) {
    const found = texts.find((text) => text.role === role);
    if (found !== undefined) return found;
  }
  return texts.find(({ role }) => !never.test(role)) ?? null;
}
