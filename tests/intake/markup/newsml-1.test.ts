import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsml1Reader } from "../../../src/intake/newsml-1/newsml-1-reader.ts";
import { codes, faultIn, iso, itemIn, sample } from "./reading.ts";
import { sketch } from "./sketch.ts";

const read = (name: string) => itemIn(newsml1Reader, sample("newsml-1", name));

describe("a NewsML 1.2 update", () => {
  const { item, warnings } = read("update.xml");

  test("is named by its public identifier without the revision", () => {
    assert.equal(item.uri, "urn:newsml:wire.example:20210218T205500Z:TX-MARS-42");
    assert.equal(item.version, 2);
    assert.equal(item.slugline, "space-mars-rover");
  });

  test("says what changed in its advisory line", () => {
    assert.equal(item.signal, "update");
    assert.equal(item.advisory, "RECASTS with landing, ADDS first picture");
  });

  test("gives headline, summary, byline, place and supplier", () => {
    assert.equal(item.headline, "Rover lands on Mars");
    assert.equal(item.summary, "Perseverance sends its first picture");
    assert.equal(item.byline, "Staff Writers");
    assert.equal(item.place, "Pasadena, United States");
    assert.equal(item.provider, "EXW");
    assert.equal(item.language, "en");
    assert.equal(item.urgency, 2);
  });

  test("has dates with offsets; a placeholder is no embargo", () => {
    assert.equal(iso(item.created), "2021-02-18T20:55:00Z");
    assert.equal(iso(item.versionCreated), "2021-02-18T21:30:00Z");
    assert.equal(item.embargoed, null);
    assert.equal(iso(item.licenceExpires), "2031-02-18T00:00:00Z");
  });

  test("gives subjects, keywords and rights", () => {
    assert.deepEqual(item.subjects, [
      { code: "subj:13000000", name: null },
      { code: "subj:13008000", name: null },
    ]);
    assert.deepEqual(item.keywords, ["Mars", "NASA", "Jezero", "rover"]);
    assert.equal(item.rights, "Copyright 2021 Example Wire No use in print.");
  });

  test("has its subheads as headings and its sign-off among the notes", () => {
    assert.deepEqual(sketch(item.body), [
      "p The rover Perseverance landed in Jezero crater on Thursday.",
      "h2 Seven minutes",
      "p It went through the thin air in seven minutes.",
    ]);
    assert.equal(item.ednote, "bur-xy-ab/cd");
    assert.deepEqual(warnings, []);
  });
});

describe("NewsML 1.x has traps", () => {
  test("an embargo ends when the status will change", () => {
    const { item } = read("embargoed.xml");
    assert.equal(item.status, "usable");
    assert.equal(iso(item.embargoed), "2022-08-29T12:33:00Z");
  });

  test("an embargo whose end is a placeholder lasts until released", () => {
    assert.equal(read("embargoed-without-date.xml").item.embargoed, "until released");
  });

  test("a usable item that will be canceled has a licence that ends then", () => {
    const { item } = read("licence-end.xml");
    assert.equal(item.status, "usable");
    assert.equal(item.embargoed, null);
    assert.equal(iso(item.licenceExpires), "2023-08-17T00:00:00Z");
  });

  test("a canceled item needs no text", () => {
    const { item } = read("kill.xml");
    assert.equal(item.status, "canceled");
    assert.equal(item.headline, "Moon rocket stands on its pad");
    assert.deepEqual(item.body, []);
  });

  test("an instruction to delete is a kill, one to rectify a correction", () => {
    const text = sample("newsml-1", "embargoed.xml");
    const instructed = (name: string) =>
      itemIn(newsml1Reader, text.replace("<Status ", `<Instruction FormalName="${name}"/><Status `)).item;
    assert.equal(instructed("Delete").status, "canceled");
    assert.equal(instructed("Rectify").signal, "correction");
  });

  test("a package is skipped", () => {
    const fault = faultIn(newsml1Reader, sample("newsml-1", "package.xml"));
    assert.equal(fault.kind, "skipped");
    assert.equal(fault.code, "package");
  });

  test("a picture comes in its largest rendition, with the caption beside it; plain text stays text", () => {
    const { item, warnings } = read("with-picture.xml");
    assert.deepEqual(item.pictures, [{ href: "moon.jpg", alt: null, caption: "The rocket at dawn.", credit: "EXW" }]);
    assert.deepEqual(sketch(item.body), [
      "p The Space Launch System was rolled to its pad.",
      "p It is to fly without a crew & come back <b>whole</b>.",
    ]);
    assert.deepEqual(warnings, []);
  });

  test("several items in one envelope are read on their own", () => {
    const one = sample("newsml-1", "kill.xml");
    const item = one.slice(one.indexOf("<NewsItem>"), one.indexOf("</NewsML>"));
    const broken = item.replace(/<Identification>.*<\/Identification>/s, "");
    const text = one.replace("</NewsML>", `${broken}${item.replaceAll("MOON-7", "MOON-8")}</NewsML>`);
    const results = newsml1Reader.read({ name: "x", text, modified: null });
    assert.deepEqual(
      results.map((result) => (result.kind === "ok" ? result.value.item.uri : result.error.code)),
      ["urn:newsml:wire.example:20220817:MOON-7", "no-uri", "urn:newsml:wire.example:20220817:MOON-8"],
    );
  });

  test("without a public identifier the parts of the identifier name the item", () => {
    const text = sample("newsml-1", "embargoed.xml").replace(/<PublicIdentifier>.*<\/PublicIdentifier>/, "");
    assert.equal(itemIn(newsml1Reader, text).item.uri, "urn:newsml:wire.example:20220817:MOON-7");
  });

  test("a status that NewsML does not know refuses the item", () => {
    const text = sample("newsml-1", "kill.xml").replace("Canceled", "Perhaps");
    assert.equal(faultIn(newsml1Reader, text).code, "unknown-status");
    assert.deepEqual(codes(itemIn(newsml1Reader, text.replace("Perhaps", "Cancelled"))), []);
  });
});
