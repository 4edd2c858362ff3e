import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nitfReader } from "../../../src/intake/nitf/nitf-reader.ts";
import { codes, faultIn, iso, itemIn, sample } from "./reading.ts";
import { sketch } from "./sketch.ts";

const read = (name: string) => itemIn(nitfReader, sample("nitf", name));

describe("a NITF document", () => {
  const { item, warnings } = read("story.xml");

  test("is named by its doc-id and du-key", () => {
    assert.equal(item.uri, "urn:newsml:wire.example:20211225T122000Z:SPACE-001");
    assert.equal(item.version, 3);
    assert.equal(item.slugline, "space-webb");
    assert.equal(item.status, "usable");
    assert.equal(item.signal, null);
  });

  test("gives headline, summary, byline, place and supplier", () => {
    assert.equal(item.headline, "Webb telescope sets off on its way");
    assert.equal(item.summary, "The largest telescope sent to space so far left on Christmas Day.");
    assert.equal(item.byline, "Staff Writers");
    assert.equal(item.place, "KOUROU, French Guiana");
    assert.equal(item.provider, "EXW");
    assert.equal(item.language, "en-GB");
  });

  test("has its dates in the basic form, with any offset", () => {
    assert.equal(iso(item.created), "2021-12-25T12:20:00Z");
    assert.equal(iso(item.versionCreated), "2021-12-25T13:35:00Z");
  });

  test("takes the end of the licence from doc.rights, not from date.expire, which is no embargo either", () => {
    assert.equal(iso(item.licenceExpires), "2026-12-25T00:00:00Z");
    assert.equal(item.embargoed, null);
  });

  test("gives urgency, keywords and IPTC subjects", () => {
    assert.equal(item.urgency, 3);
    assert.deepEqual(item.keywords, ["space", "astronomy"]);
    assert.deepEqual(item.subjects, [
      { code: "subj:13000000", name: "Science and Technology" },
      { code: "subj:13008000", name: "Space Programme" },
    ]);
  });

  test("keeps what is for editors apart, the sign-off of the desk too", () => {
    assert.equal(item.ednote, "Picture moved separately.\nTimes are local to Kourou.\nxy/ab/cd");
    assert.equal(item.rights, "Copyright 2021 Example Wire. Not for archives after the end of the licence.");
  });

  test("has a body whose every word is kept", () => {
    assert.deepEqual(sketch(item.body), [
      "p An Ariane 5 carried the *James Webb Space Telescope* from Kourou at 12:20 GMT on 25 December 2021.",
      "h2 A long way",
      "p It was sent to a point 1.5 million km (about 10⁶ miles) away – see [the mission's page](https://www.nasa.gov/webb) & do not mistake 1 < 2 for markup.",
      "- p Mirror: 6.5 m",
      "- p Layers of the sunshield: 5",
      "> p A quotation is set apart.",
      "> p From a leaflet",
      "p Stages",
      "th Stage | Burn",
      "tr Boosters | 2 1/4 min",
      'pre "Stage      Thrust\\nEPC          1390\\nESC-A          67"',
      "p First line⏎second line, **set in bold**, H2O and a “quoted word”.",
    ]);
  });

  test("brings its picture, and says that its video is left out", () => {
    assert.deepEqual(item.pictures, [
      {
        href: "webb.jpg",
        alt: "A rocket climbing",
        caption: "The rocket a minute after it left.",
        credit: "Space desk",
      },
    ]);
    assert.deepEqual(warnings, [{ code: "left-out", message: "The body has a video, which is left out." }]);
  });
});

describe("NITF has traps", () => {
  test("an embargo stands in date.expire where the status says so", () => {
    const { item } = read("embargoed.xml");
    assert.equal(item.status, "usable");
    assert.equal(iso(item.embargoed), "2022-08-29T12:33:00Z");
    assert.equal(item.licenceExpires, null);
  });

  test("an embargo whose date is a placeholder lasts until released", () => {
    assert.equal(read("embargoed-without-date.xml").item.embargoed, "until released");
  });

  test("placeholders are no dates, a time without an offset is none either, and urgency 9 says nothing", () => {
    const read_ = read("placeholders.xml");
    assert.equal(read_.item.created, null);
    assert.equal(read_.item.versionCreated, null);
    assert.equal(read_.item.licenceExpires, null);
    assert.equal(read_.item.embargoed, null);
    assert.equal(read_.item.urgency, null);
    assert.equal(read_.item.version, 2);
    assert.deepEqual(codes(read_), ["unclear-date"]);
  });

  test("a dateline that opens the text becomes the place", () => {
    const { item } = read("placeholders.xml");
    assert.equal(item.place, "CAPE CANAVERAL, Florida");
    assert.deepEqual(sketch(item.body), ["p The Space Launch System was rolled to its pad."]);
  });

  test("a kill is canceled and shows nothing", () => {
    const { item } = read("kill.xml");
    assert.equal(item.status, "canceled");
    assert.equal(item.version, 4);
    assert.deepEqual(item.body, []);
  });

  test("a document can cancel another one, whatever its version", () => {
    const text = sample("nitf", "correction.xml").replace(
      'management-status="usable"',
      'management-status="usable" management-doc-idref="urn:newsml:wire.example:OLD" management-idref-status="canceled"',
    );
    const results = nitfReader.read({ name: "x", text, modified: null });
    assert.deepEqual(
      results.map((result) =>
        result.kind === "ok" ? [result.value.item.uri, result.value.item.status, result.value.item.version] : [],
      ),
      [
        ["urn:newsml:wire.example:OLD", "canceled", 20220818100000],
        ["urn:newsml:wire.example:20220817:MOON-7", "usable", 5],
      ],
    );
  });

  test("a status that NITF does not know refuses the document", () => {
    assert.deepEqual(
      { ...faultIn(nitfReader, sample("nitf", "unknown-status.xml")), message: "", remedy: "" },
      { kind: "refused", code: "unknown-status", line: null, column: null, message: "", remedy: "" },
    );
  });

  test("a correction says what it corrects", () => {
    const { item } = read("correction.xml");
    assert.equal(item.signal, "correction");
    assert.equal(item.advisory, "Corrects the name of the pad in paragraph 2");
    assert.deepEqual(sketch(item.body), [
      "p The Space Launch System was rolled to pad 39B at Cape Canaveral.",
      "p It is to fly without a crew.",
    ]);
  });

  test("entities of its own refuse it, at the place where they are declared", () => {
    const fault = faultIn(nitfReader, sample("nitf", "entities.xml"));
    assert.equal(fault.kind, "refused");
    assert.equal(fault.code, "doctype");
    assert.equal(fault.line, 2);
  });

  test("no doc-id refuses it", () => {
    assert.equal(faultIn(nitfReader, "<nitf><body><body.content><p>x</p></body.content></body></nitf>").code, "no-uri");
  });
});

test("script in every field of a NITF document comes to nothing", () => {
  const { item, warnings } = read("hostile.xml");
  assert.deepEqual(sketch(item.body), [
    "p Ice lies under the soil <script>alert(8)</script> of Mars. One link, another, a third, [a good one](https://example.org/mars).",
  ]);
  assert.equal(item.headline, "Water on Mars <script>alert(5)</script>");
  assert.deepEqual(item.pictures, []);
  assert.deepEqual(
    warnings.map(({ message }) => message),
    [
      "The body has a script, which is left out.",
      "The body has a style sheet, which is left out.",
      "The body has a frame, which is left out.",
      "The body has a form, which is left out.",
      "The body has a drawing, which is left out.",
      "The body has a link that leads nowhere safe (3 times); its text stays.",
    ],
  );
});
