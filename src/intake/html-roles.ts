import type { Role } from "./block-builder.ts";

/** What an HTML element is in a body; an element with no role of its own counts for its text alone. */
export function htmlRole(name: string, attributes: Readonly<Record<string, string>>): Role {
  const cell = name === "td" || name === "th";
  if (cell) {
    return {
      kind: "cell",
      head: name === "th",
      columns: spanOf(attributes["colspan"]),
      rows: spanOf(attributes["rowspan"]),
    };
  }
  return roles.get(name) ?? { kind: "text" };
}

/** Elements of which neither the tag nor the text belongs to a story, and what to call them. */
export const leftOut: ReadonlyMap<string, string> = new Map([
  ["script", "a script"],
  ["noscript", "a script"],
  ["style", "a style sheet"],
  ["template", "a template"],
  ["iframe", "a frame"],
  ["frame", "a frame"],
  ["frameset", "a frame"],
  ["noframes", "a frame"],
  ["object", "an embedded object"],
  ["embed", "an embedded object"],
  ["noembed", "an embedded object"],
  ["applet", "an embedded object"],
  ["portal", "an embedded object"],
  ["audio", "a sound"],
  ["video", "a video"],
  ["canvas", "a drawing"],
  ["svg", "a drawing"],
  ["math", "a formula"],
  ["map", "an image map"],
  ["form", "a form"],
  ["button", "a form"],
  ["input", "a form"],
  ["select", "a form"],
  ["textarea", "a form"],
  ["datalist", "a form"],
  ["dialog", "a dialog"],
]);

/** Elements that are no part of what readers see and need no mention. */
export const unseen: ReadonlySet<string> = new Set([
  "head",
  "title",
  "meta",
  "link",
  "base",
  "rp",
  "param",
  "source",
  "track",
]);

const group: Role = { kind: "group" };
const paragraph: Role = { kind: "paragraph" };

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...[
    "address",
    "article",
    "aside",
    "body",
    "center",
    "details",
    "dir",
    "div",
    "dl",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "main",
    "menu",
    "nav",
    "search",
    "section",
    "summary",
    "tbody",
    "tfoot",
    "thead",
  ].map((name): [string, Role] => [name, group]),
  ["p", paragraph],
  ["caption", paragraph],
  ["dt", paragraph],
  ["dd", paragraph],
  ["h1", { kind: "heading", level: 2 }],
  ["h2", { kind: "heading", level: 2 }],
  ["h3", { kind: "heading", level: 3 }],
  ["h4", { kind: "heading", level: 4 }],
  ["h5", { kind: "heading", level: 4 }],
  ["h6", { kind: "heading", level: 4 }],
  ["pre", { kind: "preformatted" }],
  ["listing", { kind: "preformatted" }],
  ["xmp", { kind: "preformatted" }],
  ["plaintext", { kind: "preformatted" }],
  ["blockquote", { kind: "quote" }],
  ["ul", { kind: "list", ordered: false }],
  ["ol", { kind: "list", ordered: true }],
  ["li", { kind: "item" }],
  ["table", { kind: "table" }],
  ["tr", { kind: "row" }],
  ["em", { kind: "emphasis" }],
  ["i", { kind: "emphasis" }],
  ["cite", { kind: "emphasis" }],
  ["dfn", { kind: "emphasis" }],
  ["var", { kind: "emphasis" }],
  ["strong", { kind: "strong" }],
  ["b", { kind: "strong" }],
]);

function spanOf(text: string | undefined): number {
  return /^\s*[1-9]\d{0,2}/.test(text ?? "") ? Number.parseInt(text ?? "1", 10) : 1;
}
