import { failed, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { childOf, elementsIn } from "../xml-query.ts";
import { rootName } from "../xml-root.ts";
import { parseXmlTree, type XmlElement } from "../xml-tree.ts";
import { xmlWarnings } from "../xml-warnings.ts";
import { g2Item } from "./g2-item.ts";

/** What NewsML-G2 carries beside news items, and why none of it is a story. */
const otherItems: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["packageItem", ["package", "The item is a package: it only holds other items together."]],
  ["groupSet", ["package", "This is part of a package, which only holds other items together."]],
  ["conceptItem", ["concept", "The item describes a concept, such as a person, a place or an event."]],
  ["knowledgeItem", ["knowledge", "The item is a list of concepts."]],
  ["planningItem", ["planning", "The item tells what coverage is planned."]],
  ["contentMeta", ["fragment", "This is the metadata of an item, not an item."]],
  ["catalogItem", ["catalog", "The item is a catalogue of code schemes."]],
]);

/** NewsML-G2: a news item, or a news message with any number of them. */
export const newsmlG2Reader: WireReader = {
  format: "newsml-g2",
  recognises: (text) => {
    const root = rootName(text);
    return root !== null && (root === "newsItem" || root === "newsMessage" || otherItems.has(root));
  },
  read,
};

function read({ text }: WireText): readonly Result<ReadItem, WireFault>[] {
  const tree = parseXmlTree(text);
  if (tree.kind === "failed") return [tree];
  const root = tree.value;
  const items = root.name === "newsMessage" ? elementsIn(childOf(root, "itemSet") ?? root) : [root];
  if (root.name === "newsMessage" && childOf(root, "itemSet") === null) return [failed(noItems(text, root))];
  const warnings = xmlWarnings(text);
  return items.map((item) => (item.name === "newsItem" ? g2Item(item, text, warnings) : failed(other(item, text))));
}

function other(item: XmlElement, text: string): WireFault {
  const known = otherItems.get(item.name);
  if (known === undefined) {
    return faultAt(
      text,
      item.offset,
      "no-item",
      `<${item.name.slice(0, 60)}> is no item of NewsML-G2.`,
      "Ask the supplier for whole items: a newsItem, or a newsMessage with some.",
    );
  }
  const [code, message] = known;
  return { ...faultAt(text, item.offset, code, message, "Nothing has to be done."), kind: "skipped" };
}

function noItems(text: string, root: XmlElement): WireFault {
  return faultAt(
    text,
    root.offset,
    "no-item",
    "The news message holds no items.",
    "Ask the supplier for a message with an itemSet.",
  );
}
