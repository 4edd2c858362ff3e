import { type Document, isAlias, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { failed, ok, type Result } from "../model/result.ts";
import { deepest, tooDeepAt } from "./nesting.ts";
import { plainYaml } from "./plain-yaml.ts";
import type { Complaint, Stretch } from "./source-text.ts";

export type Path = readonly PropertyKey[];

/** A parsed text with the means to find where each part of it stands. */
export interface Located {
  readonly value: unknown;
  /** Where the value at a path stands; the nearest parent that exists where it does not. */
  valueAt(path: Path): Stretch;
  /** Where the key at the end of a path stands. */
  keyAt(path: Path): Stretch;
}

/** A complaint and the stretch that it is about. */
export interface PlacedComplaint {
  readonly at: Stretch;
  readonly complaint: Complaint;
}

/**
 * Parses YAML 1.2 with the core schema: dates stay text, keys are unique, anchors, aliases and tags are refused, and
 * nothing is ever executed.
 *
 * @param offset where the text stands in its file: places count from the start of that.
 */
export function parseYaml(text: string, offset = 0): Result<Located, readonly PlacedComplaint[]> {
  const plain = plainYaml(text);
  return plain === null ? documentedYaml(text, offset) : ok(new LocatedText(text, plain, offset));
}

/** Parses any YAML, by the parser alone. */
export function documentedYaml(text: string, offset = 0): Result<Located, readonly PlacedComplaint[]> {
  const deep = tooDeepAt(text);
  if (deep !== null) return failed([{ at: moved({ start: deep, end: deep + 1 }, offset), complaint: tooDeep }]);
  const document = documentOf(text);
  const complaints = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    at: { start: pos[0], end: pos[1] },
    complaint: yamlComplaint(code, message),
  }));
  complaints.push(...refusals(document));
  if (complaints.length > 0) return failed(complaints.map((each) => ({ ...each, at: moved(each.at, offset) })));
  return ok(new LocatedText(text, document.toJS({ maxAliasCount: 0 }), offset));
}

function documentOf(text: string): Document {
  return parseDocument(text, { schema: "core", uniqueKeys: true, prettyErrors: false, stringKeys: true });
}

const tooDeep: Complaint = {
  code: "too-deep",
  message: `More than ${deepest} lists or groups stand inside each other here.`,
  remedy: "Write it flatter; nothing here needs more than a few levels.",
};

function refusals(document: Document): PlacedComplaint[] {
  const found: PlacedComplaint[] = [];
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 1];
      if (!isAlias(node) && node.anchor === undefined) return;
      found.push({
        at: { start, end },
        complaint: {
          code: "yaml-alias",
          message: "YAML anchors and aliases are not used here.",
          remedy: "Write the value out.",
        },
      });
    },
  });
  return found;
}

function yamlComplaint(code: string, message: string): Complaint {
  const sentence = `${message.replace(/\s+/g, " ").replace(/[.:]?$/, "")}.`;
  switch (code) {
    case "DUPLICATE_KEY":
      return { code: "duplicate-key", message: "This key stands here twice.", remedy: "Keep one of the two." };
    case "TAG_RESOLVE_FAILED":
      return {
        code: "yaml-tag",
        message: "YAML tags are not used here.",
        remedy: "Remove the word that starts with an exclamation mark.",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return {
        code: "bad-yaml",
        message: sentence,
        remedy:
          'Where a text holds a colon or starts with a quotation mark, put quotes around all of it: headline: "Moon: the plan".',
      };
    case "TAB_AS_INDENT":
      return { code: "bad-yaml", message: sentence, remedy: "Indent with spaces." };
    default:
      return { code: "bad-yaml", message: sentence, remedy: "Write one `key: value` a line." };
  }
}

/** Few texts hold a mistake: the document, with a place for every node, is made again where one is asked for. */
class LocatedText implements Located {
  readonly value: unknown;
  readonly #text: string;
  readonly #offset: number;

  constructor(text: string, value: unknown, offset: number) {
    this.value = value;
    this.#text = text;
    this.#offset = offset;
  }

  valueAt(path: Path): Stretch {
    return moved(valueIn(documentOf(this.#text), path) ?? this.#whole(), this.#offset);
  }

  keyAt(path: Path): Stretch {
    const document = documentOf(this.#text);
    return moved(keyIn(document, path) ?? valueIn(document, path) ?? this.#whole(), this.#offset);
  }

  #whole(): Stretch {
    return { start: 0, end: Math.min(this.#text.length, 1) };
  }
}

/** The same places, for a value that was made from theirs. */
export function withValue(places: Located, value: unknown): Located {
  if (value === places.value) return places;
  return { value, valueAt: (path) => places.valueAt(path), keyAt: (path) => places.keyAt(path) };
}

function valueIn(document: Document, path: Path): Stretch | null {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return { start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1) };
  }
  return null;
}

function keyIn(document: Document, path: Path): Stretch | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path[path.length - 1];
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
  return isScalar(pair?.key) && pair.key.range ? { start: pair.key.range[0], end: pair.key.range[1] } : null;
}

function moved({ start, end }: Stretch, by: number): Stretch {
  return { start: start + by, end: end + by };
}
