import { type Document, isAlias, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { failed, ok, type Result } from "../model/result.ts";
import { deepest, tooDeepAt } from "./nesting.ts";
import { plainYaml } from "./plain-yaml.ts";
import type { Complaint, Stretch } from "./source-text.ts";

export type Path = readonly PropertyKey[];

/** A parsed text with the means to find where each part of it stands. Offsets count from the start of the parsed text. */
export interface Located {
  readonly value: unknown;
  /** Where the value at a path stands; the nearest parent that exists where it does not. */
  valueAt(path: Path): Stretch;
  /** Where the key at the end of a path stands. */
  keyAt(path: Path): Stretch;
}

/** A complaint and the stretch of the parsed text that it is about. */
export interface PlacedComplaint {
  readonly at: Stretch;
  readonly complaint: Complaint;
}

/**
 * Parses YAML 1.2 with the core schema: dates stay text, keys are unique, anchors, aliases and tags are refused, and
 * nothing is ever executed.
 */
export function parseYaml(text: string): Result<Located, readonly PlacedComplaint[]> {
  const plain = plainYaml(text);
  return plain === null ? documentedYaml(text) : ok(locate(text, plain));
}

/** Parses any YAML, by the parser alone. */
export function documentedYaml(text: string): Result<Located, readonly PlacedComplaint[]> {
  const deep = tooDeepAt(text);
  if (deep !== null) return failed([{ at: { start: deep, end: deep + 1 }, complaint: tooDeep }]);
  const document = documentOf(text);
  const complaints = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    at: { start: pos[0], end: pos[1] },
    complaint: yamlComplaint(code, message),
  }));
  complaints.push(...refusals(document));
  if (complaints.length > 0) return failed(complaints);
  return ok(locate(text, document.toJS({ maxAliasCount: 0 })));
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
function locate(text: string, value: unknown): Located {
  const whole = { start: 0, end: Math.min(text.length, 1) };
  const valueIn = (document: Document, path: Path): Stretch => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return { start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1) };
    }
    return whole;
  };
  const keyAt = (path: Path): Stretch => {
    const document = documentOf(text);
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const last = path[path.length - 1];
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    return isScalar(pair?.key) && pair.key.range
      ? { start: pair.key.range[0], end: pair.key.range[1] }
      : valueIn(document, path);
  };
  return { value, valueAt: (path) => valueIn(documentOf(text), path), keyAt };
}
