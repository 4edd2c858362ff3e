import { ok, type Result } from "../../model/result.ts";
import { htmlBody } from "../html-body.ts";
import { emptyBody, type MarkupBody } from "../markup-body.ts";
import { nitfAsHtml } from "../nitf/nitf-html.ts";
import { plainBody } from "../plain-body.ts";
import type { WireFault } from "../wire-item.ts";
import { xmlBody } from "../xml-body.ts";
import { parseXmlTree } from "../xml-tree.ts";
import { isHtml, type NinjsText } from "./ninjs-texts.ts";

/** The body from the texts that say the same in several ways: the one with the most structure, the first of its kind. */
export function ninjsBody(texts: readonly NinjsText[], base: string | null): Result<MarkupBody, WireFault> {
  const nitf = texts.find(({ role, contentType }) => /nitf/.test(`${role} ${contentType}`));
  if (nitf !== undefined) return nitfBody(nitf.value, base);
  const html = texts.find(isHtml);
  if (html !== undefined) return htmlBody(html.value, base);
  const plain = texts.find(({ role }) => role === "main" || role === "text") ?? texts[0];
  return plain === undefined ? ok(emptyBody) : plainBody(plain.value);
}

/** A piece of NITF, which often has no single root. Where it is no XML it is read as HTML, which it resembles. */
function nitfBody(value: string, base: string | null): Result<MarkupBody, WireFault> {
  const tree = parseXmlTree(`<body.content>${value.replace(/^\s*<\?xml[^>]*>/, "")}</body.content>`);
  if (tree.kind === "ok") return xmlBody([tree.value], nitfAsHtml, base);
  return tree.error.code === "not-well-formed" ? htmlBody(value, base) : tree;
}
