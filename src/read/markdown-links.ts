import type { MarkdownIt } from "markdown-it";
import { href } from "../model/address.ts";
import { contextOf, type MarkdownContext } from "./markdown-context.ts";

/**
 * Links to story files lead to the stories' pages, paths below the root get the site's path prefix, and links in
 * sponsored copy and to it say so to search engines.
 */
export function rewriteLinks(parser: MarkdownIt): void {
  parser.core.ruler.push("links", (state) => {
    const context = contextOf(state.env);
    for (const block of state.tokens) {
      for (const token of block.children ?? []) {
        if (token.type !== "link_open") continue;
        const target = String(token.attrGet("href") ?? "");
        const goal = resolved(target, block.map?.[0] ?? 0, context);
        token.attrSet("href", goal);
        // Only paths of our own can be those of our stories.
        const isPaid = context.sponsored || (goal.startsWith("/") && context.isPaid(goal.replace(/[?#].*$/s, "")));
        if (isPaid) token.attrSet("rel", "sponsored");
      }
    }
  });
}

function resolved(target: string, line: number, context: MarkdownContext): string {
  if (/^\/(?!\/)/.test(target)) return href(context.site, target);
  const [, file, rest] = /^(?![a-z][a-z0-9+.-]*:|\/|#)([^#?]*)([?#].*)?$/i.exec(target) ?? [];
  if (file === undefined) return target;
  const path = file.endsWith(".md") ? context.storyPath(decoded(file)) : null;
  if (path !== null) return href(context.site, path) + (rest ?? "");
  context.complain(line, file, {
    code: "broken-link",
    message: `The link "${target}" leads to no story.`,
    remedy: "Name the story's file relative to this one (../07/story.md), or write a whole address (https://…).",
  });
  return target;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
