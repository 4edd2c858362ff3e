import type { Block, Inline } from "./body.ts";

/** A cell as it stood in its table. */
export interface Cell {
  readonly head: boolean;
  /** How many columns and rows it covers. */
  readonly columns: number;
  readonly rows: number;
  readonly blocks: readonly Block[];
}

/** More columns than this are no table that anybody reads. */
const widest = 100;

/**
 * What a table becomes: a table, or the blocks of its cells where it has a single column and so only served as a frame,
 * or more columns than a page can show. A cell that covers several places stands in the first of them.
 */
export function tableBlocks(rows: readonly (readonly Cell[])[]): readonly Block[] {
  const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  const grid = gridOf(filled);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width <= 1 || width > widest) return filled.flatMap((row) => row.flatMap(({ blocks }) => blocks));
  return [
    {
      kind: "table",
      head: filled[0]?.every(({ head }) => head) ?? false,
      rows: grid.map((row) => [...row, ...Array<readonly Inline[]>(width - row.length).fill([])]),
    },
  ];
}

function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly (readonly Inline[])[])[] {
  /** For each column, how many more rows a cell above still covers. */
  const covered: number[] = [];
  return rows.map((row) => {
    const line: (readonly Inline[])[] = [];
    const skip = () => {
      while ((covered[line.length] ?? 0) > 0) {
        covered[line.length] = (covered[line.length] ?? 0) - 1;
        line.push([]);
      }
    };
    for (const cell of row) {
      skip();
      for (let column = 0; column < Math.min(cell.columns, widest - line.length + 1) || column === 0; column++) {
        covered[line.length] = Math.min(cell.rows, rows.length) - 1;
        line.push(column === 0 ? cellInlines(cell.blocks) : []);
      }
    }
    skip();
    return line;
  });
}

/** The text of blocks on one line, since a cell holds no blocks. */
function cellInlines(blocks: readonly Block[]): readonly Inline[] {
  return blocks
    .map(lineOf)
    .filter((line) => line.length > 0)
    .flatMap((line, index): readonly Inline[] => (index === 0 ? line : [{ kind: "text", text: " " }, ...line]));
}

function lineOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return block.inlines.map((inline) => (inline.kind === "break" ? { kind: "text", text: " " } : inline));
    case "preformatted":
      return [{ kind: "text", text: block.text.replace(/\s+/g, " ").trim() }];
    case "quote":
      return cellInlines(block.blocks);
    case "list":
      return cellInlines(block.items.flat());
    case "table":
      return cellInlines(block.rows.flatMap((row) => row.map((inlines) => ({ kind: "paragraph", inlines }))));
  }
}
