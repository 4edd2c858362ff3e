/** A part of a parsed Markdown text, as markdown-it gives them: blocks in a flat list, each between an opening and a closing token. */
export interface MarkdownToken {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly children?: readonly MarkdownToken[] | null;
  attrGet(name: string): string | number | null;
}

/** Parses the Markdown of stories; whoever reads Markdown for wires hands in the parser that renders them. */
export type ParseMarkdown = (markdown: string) => readonly MarkdownToken[];
