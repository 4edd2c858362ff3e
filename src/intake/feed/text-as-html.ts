/** Plain text as HTML that shows it: paragraphs where lines are empty, nothing in it markup. Undefined stays so. */
export function textAsHtml(text: string | undefined): string | undefined {
  return text
    ?.split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => `<p>${paragraph.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</p>`)
    .join("\n");
}
