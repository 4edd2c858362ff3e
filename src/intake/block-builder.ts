import { inlinesFrom, type Run } from "./block-runs.ts";
import { type Cell, tableBlocks } from "./block-table.ts";
import type { Block } from "./body.ts";
import { cleanText } from "./clean-text.ts";

/** What an element does to a body, whatever markup it comes from. */
export type Role =
  /** Begins and ends a block without being one: `div`, `section`, a line between sections. */
  | { readonly kind: "group" }
  | { readonly kind: "paragraph" }
  | { readonly kind: "heading"; readonly level: 2 | 3 | 4 }
  | { readonly kind: "preformatted" }
  | { readonly kind: "quote" }
  | { readonly kind: "list"; readonly ordered: boolean }
  | { readonly kind: "item" }
  | { readonly kind: "table" }
  | { readonly kind: "row" }
  | { readonly kind: "cell"; readonly head: boolean; readonly columns: number; readonly rows: number }
  /** Only its text counts. */
  | { readonly kind: "text" }
  | { readonly kind: "emphasis" }
  | { readonly kind: "strong" }
  | { readonly kind: "link"; readonly url: string };

/** Quotes and lists that stand deeper than this in each other are shown as plain blocks; Markdown knows an end of depth. */
const deepest = 12;

type Frame =
  | { readonly kind: "blocks"; readonly role: Role; readonly blocks: Block[] }
  | { readonly kind: "list"; readonly role: Role; readonly ordered: boolean; readonly items: (readonly Block[])[] }
  | { readonly kind: "table"; readonly role: Role; readonly rows: Cell[][] };

/** A stretch of formatting; the text inside points to the innermost one. */
export interface Format {
  readonly role: Extract<Role, { kind: "emphasis" | "strong" | "link" }>;
  readonly outer: Format | null;
}

/**
 * Builds blocks from a walk through markup: `open` and `close` in pairs, `text` and `lineBreak` between them. It never
 * calls itself, needs no well-formed markup, and no text is lost: what stands where no text belongs gets a paragraph.
 */
export class BlockBuilder {
  private readonly frames: Frame[] = [];
  private readonly root: Block[] = [];
  private runs: Run[] = [];
  private format: Format | null = null;
  /** What was in force before each format that is open. */
  private readonly formats: (Format | null)[] = [];
  private heading: 2 | 3 | 4 | null = null;
  private preformatted: string[] | null = null;

  open(role: Role): void {
    switch (role.kind) {
      case "text":
        return;
      case "emphasis":
      case "strong":
      case "link":
        this.formats.push(this.format);
        if (!this.isInside(role.kind)) this.format = { role, outer: this.format };
        return;
      case "heading":
        this.flush();
        this.heading = role.level;
        return;
      case "preformatted":
        this.flush();
        this.preformatted = [];
        return;
      case "group":
      case "paragraph":
        this.flush();
        return;
      case "quote":
      case "item":
      case "cell":
        this.flush();
        this.heading = null;
        this.frames.push({ kind: "blocks", role, blocks: [] });
        return;
      case "list":
        this.flush();
        this.heading = null;
        this.frames.push({ kind: "list", role, ordered: role.ordered, items: [] });
        return;
      case "table":
        this.flush();
        this.heading = null;
        this.frames.push({ kind: "table", role, rows: [] });
        return;
      case "row":
        this.flush();
        this.table()?.rows.push([]);
    }
  }

  close(role: Role): void {
    switch (role.kind) {
      case "text":
        return;
      case "emphasis":
      case "strong":
      case "link":
        this.format = this.formats.pop() ?? null;
        return;
      case "quote":
      case "item":
      case "cell":
      case "list":
      case "table": {
        this.flush();
        const frame = this.frames.pop();
        if (frame !== undefined) this.settle(frame);
        return;
      }
      case "heading":
        this.flush();
        this.heading = null;
        return;
      case "preformatted":
      case "group":
      case "paragraph":
      case "row":
        this.flush();
    }
  }

  text(text: string): void {
    if (this.preformatted !== null) {
      this.preformatted.push(text);
      return;
    }
    // A parser hands over text in many small pieces.
    const last = this.runs.at(-1);
    if (last?.kind === "text" && last.format === this.format) last.text += text;
    else this.runs.push({ kind: "text", text, format: this.format });
  }

  lineBreak(): void {
    if (this.preformatted !== null) this.preformatted.push("\n");
    else this.runs.push({ kind: "break" });
  }

  /** All blocks so far. What is still open is closed. */
  finish(): readonly Block[] {
    this.flush();
    for (let frame = this.frames.pop(); frame !== undefined; frame = this.frames.pop()) this.settle(frame);
    return this.root;
  }

  /** Ends the block whose text is being gathered. */
  private flush(): void {
    if (this.preformatted !== null) {
      const text = cleanText(this.preformatted.join("")).replace(/^(?:[ \t]*\n)+|\s+$/g, "");
      this.preformatted = null;
      if (text !== "") this.add({ kind: "preformatted", text });
      return;
    }
    const runs = this.runs;
    this.runs = [];
    for (const inlines of inlinesFrom(runs, this.heading !== null)) {
      this.add(
        this.heading === null ? { kind: "paragraph", inlines } : { kind: "heading", level: this.heading, inlines },
      );
    }
  }

  /** A block between the cells of a table, such as its caption, stands before the table. */
  private add(block: Block): void {
    const frame = this.frames.findLast(({ kind }) => kind !== "table");
    if (frame?.kind === "blocks") frame.blocks.push(block);
    else if (frame?.kind === "list") frame.items.push([block]);
    else this.root.push(block);
  }

  /** Puts a frame that has ended into the one around it. */
  private settle(frame: Frame): void {
    if (frame.kind === "table") {
      for (const block of tableBlocks(frame.rows)) this.add(block);
      return;
    }
    if (frame.kind === "list") {
      const items = frame.items.filter((item) => item.length > 0);
      if (items.length === 0) return;
      if (this.isTooDeep()) for (const block of items.flat()) this.add(block);
      else this.add({ kind: "list", ordered: frame.ordered, items });
      return;
    }
    const outer = this.frames.at(-1);
    if (frame.role.kind === "cell" && outer?.kind === "table") {
      const { head, columns, rows } = frame.role;
      if (outer.rows.length === 0) outer.rows.push([]);
      outer.rows.at(-1)?.push({ head, columns, rows, blocks: frame.blocks });
    } else if (frame.role.kind === "item" && outer?.kind === "list") {
      outer.items.push(frame.blocks);
    } else if (frame.role.kind === "quote" && frame.blocks.length > 0 && !this.isTooDeep()) {
      this.add({ kind: "quote", blocks: frame.blocks });
    } else {
      for (const block of frame.blocks) this.add(block);
    }
  }

  private isInside(kind: Format["role"]["kind"]): boolean {
    for (let format = this.format; format !== null; format = format.outer) if (format.role.kind === kind) return true;
    return false;
  }

  private isTooDeep(): boolean {
    return this.frames.filter(({ role }) => role.kind === "quote" || role.kind === "list").length >= deepest;
  }

  /** The innermost open table. */
  private table(): Extract<Frame, { kind: "table" }> | null {
    const frame = this.frames.at(-1);
    return frame?.kind === "table" ? frame : null;
  }
}
