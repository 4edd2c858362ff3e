import { parseDocument } from "htmlparser2";
import type { Block, Inline } from "../../../src/intake/body.ts";
import { renderBody } from "../../../src/read/markdown.ts";
import type { MarkdownContext } from "../../../src/read/markdown-context.ts";

/** What a reader sees of a body: its elements, and its letters with the marks that they bear. White space is folded. */
export type Shown = readonly (string | Letter)[];

interface Letter {
  readonly letter: string;
  readonly marks: string;
}

const context: MarkdownContext = {
  site: {
    title: "",
    tagline: "",
    description: "",
    url: "https://wire.example",
    pathPrefix: "/",
    language: "en",
    timeZone: "UTC",
    permalink: "/{slug}.html",
    rails: [],
    ads: [],
  } as never,
  sponsored: false,
  isPaid: () => false,
  storyPath: () => null,
  picture: () => ({ code: "no-picture", message: "", remedy: "" }),
  complain: (_line, word, { code }) => {
    throw new Error(`${code}: ${word}`);
  },
};

/** What Markdown shows under the settings of stories. */
export function shownByMarkdown(markdown: string): Shown {
  const seen: (string | Letter)[] = [];
  walk(parseDocument(renderBody(markdown, context).html, { decodeEntities: true }).children, [], seen);
  return tidy(seen);
}

const wrappers = new Set(["div", "code", "thead", "tbody"]);
const markOf: Readonly<Record<string, string>> = { em: "e", strong: "s" };

type Node = ReturnType<typeof parseDocument>["children"][number];

function walk(nodes: readonly Node[], marks: readonly string[], seen: (string | Letter)[]): void {
  for (const node of nodes) {
    if (node.type === "text" && "data" in node) {
      const isCode = marks.includes("pre");
      for (const letter of node.data) seen.push({ letter: isCode ? letter : fold(letter), marks: nameOf(marks) });
    } else if ("children" in node && "name" in node) {
      const name = node.name;
      const mark = name === "a" ? targetOf(node.attribs["href"] ?? "") : markOf[name];
      if (mark !== undefined) walk(node.children as readonly Node[], [...marks, mark], seen);
      else if (name === "br") seen.push("<br>");
      else if (wrappers.has(name)) walk(node.children as readonly Node[], marks, seen);
      else {
        // In a tight list the paragraph has no element of its own.
        const hidden =
          name === "li" &&
          !node.children.some(
            (child) => "name" in child && /^(p|ul|ol|table|h\d|div|pre|blockquote)$/.test(child.name),
          );
        seen.push(`<${name}>`, ...(hidden ? ["<p>"] : []));
        walk(node.children as readonly Node[], name === "pre" ? [...marks, "pre"] : marks, seen);
        seen.push(...(hidden ? ["</p>"] : []), `</${name}>`);
      }
    }
  }
}

/** What blocks should show, told from the blocks alone. */
export function shownByBlocks(blocks: readonly Block[]): Shown {
  const seen: (string | Letter)[] = [];
  addBlocks(blocks, seen);
  return tidy(seen);
}

function addBlocks(blocks: readonly Block[], seen: (string | Letter)[]): void {
  for (const block of blocks) addBlock(block, seen);
}

function addBlock(block: Block, seen: (string | Letter)[]): void {
  const around = (name: string, inside: () => void) => {
    seen.push(`<${name}>`);
    inside();
    seen.push(`</${name}>`);
  };
  switch (block.kind) {
    case "paragraph":
      around("p", () => addInlines(block.inlines, [], seen, true));
      break;
    case "heading":
      around(`h${block.level}`, () => addInlines(block.inlines, [], seen, false));
      break;
    case "list":
      around(block.ordered ? "ol" : "ul", () => {
        for (const item of block.items) around("li", () => addBlocks(item, seen));
      });
      break;
    case "quote":
      around("blockquote", () => addBlocks(block.blocks, seen));
      break;
    case "preformatted":
      around("pre", () => {
        for (const letter of block.text.replace(/\n+$/, "")) seen.push({ letter, marks: "pre" });
      });
      break;
    case "table": {
      const width = Math.max(0, ...block.rows.map((row) => row.length));
      const cells = block.rows.flat();
      if (cells.every((inlines) => shownByBlocks([{ kind: "paragraph", inlines }]).length === 0)) return;
      around("table", () => {
        for (const [at, row] of (block.head ? block.rows : [[], ...block.rows]).entries()) {
          around("tr", () => {
            for (let column = 0; column < width; column++) {
              around(at === 0 ? "th" : "td", () => addInlines(row[column] ?? [], [], seen, false));
            }
          });
        }
      });
    }
  }
}

function addInlines(
  inlines: readonly Inline[],
  marks: readonly string[],
  seen: (string | Letter)[],
  breaks: boolean,
): void {
  for (const inline of inlines) {
    if (inline.kind === "text") {
      for (const letter of inline.text) seen.push({ letter: fold(letter), marks: nameOf(marks) });
    } else if (inline.kind === "break") {
      seen.push(breaks ? "<br>" : { letter: " ", marks: "" });
    } else if (inline.kind === "link") {
      const nested = marks.some((mark) => mark.startsWith("a:"));
      addInlines(inline.inlines, nested ? marks : [...marks, targetOf(inline.url)], seen, breaks);
    } else addInlines(inline.inlines, [...marks, inline.kind === "strong" ? "s" : "e"], seen, breaks);
  }
}

/** A pipe in an address may be written in two ways. */
function targetOf(url: string): string {
  return `a:${url.replaceAll("|", "%7C")}`;
}

function nameOf(marks: readonly string[]): string {
  return [...new Set(marks)].sort().join(" ");
}

function fold(letter: string): string {
  return /[\s\u2028\u2029]/.test(letter) && letter !== "\u00a0"
    ? /[ \t\n\r\f\v\u2028\u2029]/.test(letter)
      ? " "
      : letter
    : letter;
}

/** Space that no browser shows goes, its marks too; then elements that hold nothing. */
function tidy(seen: readonly (string | Letter)[]): Shown {
  const kept: (string | Letter)[] = [];
  const isSpace = (each: string | Letter | undefined) =>
    typeof each === "object" && !each.marks.includes("pre") && each.letter.trim() === "";
  for (const each of seen) {
    if (typeof each === "string") {
      while (isSpace(kept[kept.length - 1])) kept.pop();
      // A break at the end of a block shows nothing.
      while (
        each.startsWith("</") &&
        !/^<\/(li|ul|ol|blockquote|tr|table|pre)>/.test(each) &&
        kept[kept.length - 1] === "<br>"
      ) {
        kept.pop();
        while (isSpace(kept[kept.length - 1])) kept.pop();
      }
      const last = kept[kept.length - 1];
      if (each === "<br>" && typeof last === "string" && last !== "<br>") continue;
      const isEmpty = each.startsWith("</") && last === each.replace("/", "") && !/t[hdr]/.test(each);
      if (isEmpty) kept.pop();
      else kept.push(each);
    } else if (isSpace(each)) {
      const last = kept[kept.length - 1];
      if (typeof last === "object" && !(isSpace(last) && each.letter === " " && last.letter === " "))
        kept.push({ letter: each.letter, marks: "" });
    } else if (each.marks.includes("pre") && each.letter === "\n") kept.push(each);
    else kept.push(each);
  }
  return withoutPreEnds(kept);
}

/** Line ends at the end of preformatted text, and preformatted text of nothing else. */
function withoutPreEnds(seen: readonly (string | Letter)[]): Shown {
  const kept: (string | Letter)[] = [];
  for (const each of seen) {
    if (each === "</pre>") {
      while (true) {
        const last = kept[kept.length - 1];
        if (typeof last !== "object" || last.letter !== "\n") break;
        kept.pop();
      }
      const start = kept.lastIndexOf("<pre>");
      const text = kept
        .slice(start + 1)
        .map((letter) => (typeof letter === "object" ? letter.letter : ""))
        .join("");
      if (text.trim() === "") {
        kept.splice(start);
        continue;
      }
    }
    const last = kept[kept.length - 1];
    if (typeof each === "string" && each.startsWith("</") && last === each.replace("/", "") && !/t[hdr]/.test(each))
      kept.pop();
    else kept.push(each);
  }
  return kept;
}

/** As one string, for messages and comparison. */
export function printed(shown: Shown): string {
  let marks = "";
  let text = "";
  for (const each of shown) {
    if (typeof each === "string") {
      text += each;
      continue;
    }
    const own = each.marks === "pre" || each.letter.trim() === "" ? marks : each.marks;
    text += own === marks ? each.letter : `{${own}}${each.letter}`;
    marks = own;
  }
  return text;
}

/** The same without emphasis: links and structure stay. */
export function withoutEmphasis(shown: Shown): Shown {
  return shown.map((each) =>
    typeof each === "string"
      ? each
      : {
          ...each,
          marks: each.marks
            .split(" ")
            .filter((mark) => mark.startsWith("a:") || mark === "pre")
            .join(" "),
        },
  );
}
