import { failed, type Result } from "../../model/result.ts";
import { faultAt } from "../fault-place.ts";
import { itemFromDraft } from "../wire-draft.ts";
import type { ReadItem, WireFault, WireReader, WireText } from "../wire-item.ts";
import { attributeOf, childOf, elementAt } from "../xml-query.ts";
import { rootName } from "../xml-root.ts";
import { parseXmlTree, type XmlElement } from "../xml-tree.ts";
import { xmlWarnings } from "../xml-warnings.ts";
import { nitfDocdata } from "./nitf-docdata.ts";
import { nitfKill } from "./nitf-kill.ts";
import { nitfParts } from "./nitf-parts.ts";

/** NITF 3.x, with or without a namespace and a bare DOCTYPE. */
export const nitfReader: WireReader = {
  format: "nitf",
  recognises: (text) => rootName(text) === "nitf",
  read,
};

function read(source: WireText): readonly Result<ReadItem, WireFault>[] {
  const tree = parseXmlTree(source.text);
  if (tree.kind === "failed") return [tree];
  const kill = nitfKill(tree.value);
  return kill === null ? [nitfItem(tree.value, source)] : [kill, nitfItem(tree.value, source)];
}

function nitfItem(nitf: XmlElement, { text }: WireText): Result<ReadItem, WireFault> {
  const docdata = nitfDocdata(nitf);
  if (docdata.kind === "failed") return docdata;
  const { uri } = docdata.value;
  if (uri === null) return failed(noId(text, nitf));
  const parts = nitfParts(nitf, uri);
  if (parts.kind === "failed") return parts;
  const pubdata = elementAt(nitf, "head", "pubdata");
  return itemFromDraft({
    format: "nitf",
    uri,
    version: docdata.value.version,
    status: docdata.value.status,
    signal: docdata.value.isCorrection ? "correction" : null,
    headline: parts.value.headline,
    summary: parts.value.summary,
    byline: parts.value.byline,
    slugline: docdata.value.slugline,
    place: parts.value.place ?? docdata.value.place,
    provider:
      parts.value.provider ??
      attributeOf(elementAt(nitf, "head", "docdata", "doc.copyright"), "holder") ??
      attributeOf(pubdata, "name"),
    created: docdata.value.created,
    versionCreated: docdata.value.versionCreated,
    embargoed: docdata.value.embargoed,
    licenceExpires: parts.value.rightsEnd ?? docdata.value.licenceExpires,
    urgency: docdata.value.urgency,
    language:
      attributeOf(nitf, "xml:lang") ?? attributeOf(childOf(nitf, "body"), "xml:lang") ?? attributeOf(nitf, "baselang"),
    keywords: docdata.value.keywords,
    subjects: docdata.value.subjects,
    rights: [docdata.value.rights, parts.value.rights],
    ednotes: [...docdata.value.ednotes, ...parts.value.ednotes],
    advisory: null,
    pictures: [],
    body: parts.value.body,
    warnings: xmlWarnings(text),
  });
}

function noId(text: string, nitf: XmlElement): WireFault {
  return faultAt(
    text,
    nitf.offset,
    "no-uri",
    "The document has no doc-id, so its versions cannot be told from other items.",
    "Ask the supplier for documents with head/docdata/doc-id/@id-string.",
  );
}
