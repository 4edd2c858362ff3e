import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { newsmlG2Reader } from "../../../src/intake/newsml-g2/g2-reader.ts";
import { faultIn, iso, itemIn, sample } from "./reading.ts";
import { sketch } from "./sketch.ts";

const read = (name: string) => itemIn(newsmlG2Reader, sample("newsml-g2", name));

describe("a NewsML-G2 news item with XHTML inside", () => {
  const { item, warnings } = read("update.xml");

  test("is named by its guid and version", () => {
    assert.equal(item.uri, "urn:newsml:wire.example:20220817:KFOR");
    assert.equal(item.version, 3);
    assert.equal(item.slugline, "NATO-KFOR");
    assert.equal(item.signal, "update");
  });

  test("gives headline, summary, byline, place and supplier", () => {
    assert.equal(item.headline, "Force in Kosovo has lasted since 1999");
    assert.equal(item.summary, "What the KFOR mission is.");
    assert.equal(item.byline, "Staff Writers");
    assert.equal(item.place, "BRUSSELS");
    assert.equal(item.provider, "Example Wire");
    assert.equal(item.language, "en-GB");
    assert.equal(item.urgency, 4);
  });

  test("has the dates of its first and of this version", () => {
    assert.equal(iso(item.created), "2022-08-17T12:00:00Z");
    assert.equal(iso(item.versionCreated), "2022-08-17T16:18:57Z");
    assert.equal(item.embargoed, null);
    assert.equal(item.licenceExpires, null);
  });

  test("gives subjects by code and by address, keywords and rights", () => {
    assert.deepEqual(item.subjects, [
      { code: "medtop:20000065", name: "peacekeeping force" },
      { code: "medtop:16000000", name: null },
    ]);
    assert.deepEqual(item.keywords, ["NATO", "Kosovo"]);
    assert.equal(item.rights, "Copyright 2022 Example Wire No use in print.");
    assert.equal(item.ednote, "Adds the number of soldiers. Desk: +49 30 0000000");
  });

  test("has a body without the dateline that stands above it", () => {
    assert.deepEqual(sketch(item.body), [
      "p The alliance has kept a force in **Kosovo** since June 1999.",
      "h2 Camp Bondsteel",
      "- p It is the largest base.",
      "- p It stands near Ferizaj.",
      "th Year | Soldiers",
      "tr 1999 | 50,000",
      "p More at [the mission](https://jfcnaples.nato.int/kfor).",
    ]);
    assert.deepEqual(warnings, []);
  });
});

describe("NewsML-G2 has traps", () => {
  test("a correction says so", () => {
    assert.equal(read("correction.xml").item.signal, "correction");
  });

  test("a canceled item shows nothing", () => {
    const { item } = read("canceled.xml");
    assert.equal(item.status, "canceled");
    assert.deepEqual(item.body, []);
  });

  test("a withheld item is withheld", () => {
    assert.equal(read("withheld.xml").item.status, "withheld");
  });

  test("a usable item can be under embargo", () => {
    const { item } = read("embargoed.xml");
    assert.equal(item.status, "usable");
    assert.equal(iso(item.embargoed), "2022-08-18T04:00:00Z");
  });

  test("an empty embargoed element holds the item until it is released", () => {
    assert.equal(read("embargoed-empty.xml").item.embargoed, "until released");
  });

  test("an embargo that cannot be read holds the item too", () => {
    const text = sample("newsml-g2", "embargoed.xml").replace("2022-08-18T06:00:00+02:00", "2022-08-18");
    const { item, warnings } = itemIn(newsmlG2Reader, text);
    assert.equal(item.embargoed, "until released");
    assert.deepEqual(
      warnings.map(({ code }) => code),
      ["unclear-embargo"],
    );
  });

  test("the licence ends where the rights are no longer valid, not where the item expires", () => {
    const text = sample("newsml-g2", "withheld.xml")
      .replace("<rightsInfo>", '<rightsInfo validto="2026-12-25T00:00:00+01:00">')
      .replace("</itemMeta>", "<expires>2022-09-01T00:00:00Z</expires></itemMeta>");
    assert.equal(iso(itemIn(newsmlG2Reader, text).item.licenceExpires), "2026-12-24T23:00:00Z");
    const day = itemIn(newsmlG2Reader, text.replace("2026-12-25T00:00:00+01:00", "2026-12-25"));
    assert.equal(iso(day.item.licenceExpires), "2026-12-25T00:00:00Z");
    assert.deepEqual(
      day.warnings.map(({ code }) => code),
      ["day-alone"],
    );
  });

  test("NITF inside says what the item does not", () => {
    const { item } = read("nitf-inside.xml");
    assert.equal(item.headline, "Force in Kosovo has lasted since 1999");
    assert.equal(item.byline, "Staff Writers");
    assert.equal(item.place, "PRISTINA");
    assert.deepEqual(sketch(item.body), [
      "p The alliance has kept a force in Kosovo since June 1999.",
      "h2 Camp Bondsteel",
      "p It is the largest base.",
    ]);
  });

  test("plain text stays text", () => {
    assert.deepEqual(sketch(read("plain-inside.xml").item.body), [
      "p The alliance has kept a force in Kosovo since June 1999.",
      "p It is <not> the only one.",
    ]);
  });

  test("a message gives each of its items on its own", () => {
    const results = newsmlG2Reader.read({ name: "x", text: sample("newsml-g2", "message.xml"), modified: null });
    assert.deepEqual(
      results.map((result) =>
        result.kind === "ok" ? result.value.item.uri : `${result.error.kind}: ${result.error.code}`,
      ),
      ["skipped: package", "urn:newsml:wire.example:20220817:KFOR", "urn:newsml:wire.example:20220817:KFOR-2"],
    );
  });

  test("an unknown status refuses the item, at its place", () => {
    const text = sample("newsml-g2", "withheld.xml").replace("stat:withheld", "stat:maybe");
    const fault = faultIn(newsmlG2Reader, text);
    assert.equal(fault.code, "unknown-status");
    assert.equal(
      text
        .split("\n")
        [(fault.line ?? 0) - 1]?.slice((fault.column ?? 0) - 1)
        .startsWith("<pubStatus"),
      true,
    );
  });

  test("items of other kinds are skipped for what they are", () => {
    for (const [name, code] of [
      ["packageItem", "package"],
      ["conceptItem", "concept"],
      ["knowledgeItem", "knowledge"],
      ["planningItem", "planning"],
      ["catalogItem", "catalog"],
    ]) {
      const text = `<${name} xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1"/>`;
      assert.ok(newsmlG2Reader.recognises(text));
      const fault = faultIn(newsmlG2Reader, text);
      assert.deepEqual([fault.kind, fault.code], ["skipped", code]);
    }
  });
});
