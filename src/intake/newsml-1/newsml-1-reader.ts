import { failed, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { childrenOf } from "../xml-query.ts";
import { rootName } from "../xml-root.ts";
import { parseXmlTree } from "../xml-tree.ts";
import { xmlWarnings } from "../xml-warnings.ts";
import { newsml1Item } from "./newsml-1-item.ts";

/** NewsML 1.0 to 1.2: an envelope with any number of items. */
export const newsml1Reader: WireReader = {
  format: "newsml-1",
  recognises: (text) => rootName(text) === "NewsML",
  read,
};

function read({ text }: WireText): readonly Result<ReadItem, WireFault>[] {
  const tree = parseXmlTree(text);
  if (tree.kind === "failed") return [tree];
  const items = childrenOf(tree.value, "NewsItem");
  if (items.length === 0) {
    return [
      failed(
        faultAt(
          text,
          tree.value.offset,
          "no-item",
          "The NewsML document holds no NewsItem.",
          "Ask the supplier for a document that does.",
        ),
      ),
    ];
  }
  const warnings = xmlWarnings(text);
  return items.map((item) => newsml1Item(item, text, warnings));
}
