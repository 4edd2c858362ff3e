import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ninjsReader } from "../../../src/intake/ninjs/ninjs-reader.ts";
import { codes, faultIn, iso, itemIn, sample } from "./reading.ts";
import { sketch } from "./sketch.ts";

const read = (object: object) => itemIn(ninjsReader, JSON.stringify(object));
const fault = (object: object) => faultIn(ninjsReader, JSON.stringify(object));

/** The same story in the words of each generation. */
const generations: Readonly<Record<string, object>> = {
  "1.x": {
    uri: "urn:newsml:wire.example:20220817:KFOR",
    type: "text",
    version: "3",
    firstcreated: "2022-08-17T12:00:00Z",
    versioncreated: "2022-08-17T18:18:57+02:00",
    pubstatus: "usable",
    urgency: 4,
    embargoed: "2022-08-18T04:00:00Z",
    expires: "2022-09-01T00:00:00Z",
    copyrightnotice: "Copyright 2022 Example Wire",
    usageterms: "No use in print.",
    ednote: "Adds numbers.",
    language: "en-GB",
    byline: "By Staff Writers",
    headline: "Force in Kosovo has lasted since 1999",
    slugline: "NATO-KFOR",
    located: "Brussels",
    description_summary: "What the KFOR mission is.",
    body_text: "The alliance has kept a force in Kosovo.",
    body_xhtml: "<p>The alliance has kept a force in <b>Kosovo</b>.</p>",
    subject: [
      { name: "peacekeeping force", scheme: "http://cv.iptc.org/newscodes/mediatopic/", code: "20000065" },
      { name: "NATO" },
    ],
  },
  "2.x": {
    standard: { name: "ninjs", version: "2.2" },
    uri: "urn:newsml:wire.example:20220817:KFOR",
    type: "text",
    version: "3",
    firstcreated: "2022-08-17T12:00:00Z",
    versioncreated: "2022-08-17T18:18:57+02:00",
    pubstatus: "usable",
    urgency: 4,
    embargoed: "2022-08-18T04:00:00Z",
    expires: "2022-09-01T00:00:00Z",
    copyrightnotice: "Copyright 2022 Example Wire",
    usageterms: "No use in print.",
    ednote: "Adds numbers.",
    language: "en-GB",
    by: "By Staff Writers",
    headlines: [
      { role: "short", value: "KFOR" },
      { role: "main", value: "Force in Kosovo has lasted since 1999" },
    ],
    slugline: "NATO-KFOR",
    located: "Brussels",
    descriptions: [{ role: "summary", value: "What the KFOR mission is." }],
    bodies: [
      { role: "main", contenttype: "text/plain", value: "The alliance has kept a force in Kosovo." },
      { contenttype: "application/xhtml+xml", value: "<p>The alliance has kept a force in <b>Kosovo</b>.</p>" },
    ],
    subjects: [
      { name: "peacekeeping force", uri: "http://cv.iptc.org/newscodes/mediatopic/20000065" },
      { name: "NATO" },
    ],
  },
  "3.x": {
    standard: { name: "ninjs", version: "3.1" },
    uri: "urn:newsml:wire.example:20220817:KFOR",
    type: "text",
    version: "3",
    firstCreated: "2022-08-17T12:00:00Z",
    versionCreated: "2022-08-17T18:18:57+02:00",
    pubStatus: "usable",
    urgency: 4,
    embargoedUntil: "2022-08-18T04:00:00Z",
    expires: "2022-09-01T00:00:00Z",
    copyrightNotice: "Copyright 2022 Example Wire",
    usageTerms: "No use in print.",
    edNote: "Adds numbers.",
    language: "en-GB",
    by: "By Staff Writers",
    headlines: [
      { role: "short", value: "KFOR" },
      { role: "main", value: "Force in Kosovo has lasted since 1999" },
    ],
    slugline: "NATO-KFOR",
    located: "Brussels",
    descriptions: [{ role: "summary", value: "What the KFOR mission is." }],
    bodies: [
      { role: "main", contentType: "text/plain", value: "The alliance has kept a force in Kosovo." },
      { contentType: "application/xhtml+xml", value: "<p>The alliance has kept a force in <b>Kosovo</b>.</p>" },
    ],
    subjects: [
      { name: "peacekeeping force", uri: "http://cv.iptc.org/newscodes/mediatopic/20000065" },
      { name: "NATO" },
    ],
  },
};

describe("the names of each generation of ninjs mean the same", () => {
  for (const [name, object] of Object.entries(generations)) {
    test(name, () => {
      const { item, warnings } = read(object);
      assert.deepEqual(warnings, []);
      assert.deepEqual(
        {
          ...item,
          created: iso(item.created),
          versionCreated: iso(item.versionCreated),
          embargoed: iso(item.embargoed),
          body: sketch(item.body),
        },
        {
          format: "ninjs",
          uri: "urn:newsml:wire.example:20220817:KFOR",
          version: 3,
          status: "usable",
          signal: null,
          headline: "Force in Kosovo has lasted since 1999",
          summary: "What the KFOR mission is.",
          byline: "Staff Writers",
          slugline: "NATO-KFOR",
          place: "Brussels",
          timeZone: null,
          provider: "wire.example",
          created: "2022-08-17T12:00:00Z",
          versionCreated: "2022-08-17T16:18:57Z",
          embargoed: "2022-08-18T04:00:00Z",
          // `expires` is about relevance, not about a licence.
          licenceExpires: null,
          urgency: 4,
          language: "en-GB",
          keywords: [],
          subjects: [
            { code: "medtop:20000065", name: "peacekeeping force" },
            { code: null, name: "NATO" },
          ],
          rights: "Copyright 2022 Example Wire No use in print.",
          ednote: "Adds numbers.",
          advisory: null,
          pictures: [],
          body: ["p The alliance has kept a force in **Kosovo**."],
        },
      );
    });
  }

  test("3.x as its guide has it, with the embargo under the name of 2.x", () => {
    const { item } = read({
      uri: "u",
      versionCreated: "2022-08-17T12:00:00Z",
      embargoed: "2022-08-18T04:00:00Z",
      headlines: [{ value: "Headline" }],
    });
    assert.equal(iso(item.embargoed), "2022-08-18T04:00:00Z");
  });
});

describe("an item of the AP Media API", () => {
  const { item, warnings } = itemIn(ninjsReader, sample("ninjs", "ap.json"));

  test("has its place in located, the reverse of ninjs", () => {
    assert.equal(item.place, "CAPE CANAVERAL, Fla.");
  });

  test("is named by the id that all its updates share", () => {
    assert.equal(item.uri, "urn:ap.org:0a1b2c");
    assert.equal(item.version, 2);
    assert.equal(item.signal, "update");
    assert.equal(item.provider, "AP");
  });

  test("has terms, the end of its licence and its note to editors", () => {
    assert.equal(item.rights, "Copyright 2022 Example Wire No Use in Japan No Archiving Permitted");
    assert.equal(iso(item.licenceExpires), "2027-11-16T00:00:00Z");
    assert.equal(item.ednote, "Eds: UPDATES with orbit.");
    assert.equal(item.byline, "STAFF WRITERS");
  });

  test("has a body of NITF", () => {
    assert.deepEqual(sketch(item.body), [
      "p The rocket lifted off at 1:47 a.m.",
      "h2 Round the moon",
      "p It flew without a crew & came back.",
    ]);
    assert.deepEqual(warnings, []);
  });
});

describe("ninjs has traps", () => {
  const story = { uri: "u:1", headline: "Water on Mars", body_html: "<p>Ice lies under the soil.</p>" };

  test("an embargo that cannot be read holds the item", () => {
    const held = read({ ...story, embargoed: "Next Monday" });
    assert.equal(held.item.embargoed, "until released");
    assert.deepEqual(codes(held), ["unclear-embargo"]);
    assert.equal(read({ ...story, embargoed: "2022-08-17" }).item.embargoed, "until released");
    assert.equal(read({ ...story, embargoed: "2022-08-17T12:00:00" }).item.embargoed, "until released");
  });

  test("a placeholder or nothing is no embargo", () => {
    for (const embargoed of ["0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "", null]) {
      assert.equal(read({ ...story, embargoed }).item.embargoed, null);
    }
  });

  test("a date without an offset is left out with a warning", () => {
    const dated = read({ ...story, versioncreated: "2022-08-17T12:00:00", firstcreated: "Last Tuesday" });
    assert.equal(dated.item.versionCreated, null);
    assert.deepEqual(codes(dated), ["unclear-date", "unclear-date"]);
  });

  test("a cancellation needs no text, and its spelling does not save the story", () => {
    for (const pubstatus of ["canceled", "cancelled", "stat:canceled", "Canceled"]) {
      const { item } = read({ uri: "u:1", version: "9", pubstatus });
      assert.equal(item.status, "canceled");
      assert.equal(item.version, 9);
      assert.deepEqual(item.body, []);
    }
  });

  test("a headline can take a story back, as Reuters does", () => {
    assert.equal(read({ ...story, headline: "WITHDRAWN-Water on Mars" }).item.status, "canceled");
    assert.equal(read({ ...story, headline: "Withdrawn medicine found on Mars" }).item.status, "usable");
    assert.equal(read({ ...story, headline: "CORRECTED-Water on Mars" }).item.signal, "correction");
    assert.equal(read({ ...story, headline: "UPDATE 2-Water on Mars" }).item.signal, "update");
  });

  test("an item without a headline gets the beginning of its text, with a warning", () => {
    const { headline: _, ...untitled } = story;
    const made = read(untitled);
    assert.equal(made.item.headline, "Ice lies under the soil");
    assert.deepEqual(codes(made), ["no-headline"]);
  });

  test("an alert of a headline alone is not published empty", () => {
    const alert = read({ uri: "u:1", headline: "Water found on Mars" });
    assert.deepEqual(sketch(alert.item.body), ["p Water found on Mars"]);
    assert.deepEqual(codes(alert), ["no-text"]);
  });

  test("nothing to read is skipped, and refused where it does not follow ninjs either", () => {
    assert.deepEqual([fault({ uri: "u" }).kind, fault({ uri: "u" }).code], ["skipped", "no-text"]);
    assert.deepEqual([fault({ uri: "u", bad: 1 }).kind, fault({ uri: "u", bad: 1 }).code], ["refused", "invalid"]);
  });

  test("other things than stories are skipped for what they are", () => {
    assert.equal(fault({ ...story, type: "event" }).code, "event");
    assert.equal(fault({ ...story, type: "planning" }).code, "planning");
    assert.equal(fault({ uri: "u", headline: "A video", type: "video" }).code, "video");
    assert.equal(
      fault({ uri: "u", headline: "Two items", type: "composite", associations: { a: { uri: "v" } } }).code,
      "package",
    );
  });

  test("plain text stays text, whatever it looks like", () => {
    const { item } = read({
      uri: "u",
      headline: "A <b>bold</b> headline",
      body_text: "One <script>alert(1)</script>.\n\nTwo & three.",
    });
    assert.equal(item.headline, "A <b>bold</b> headline");
    assert.deepEqual(sketch(item.body), ["p One <script>alert(1)</script>.", "p Two & three."]);
  });

  test("pictures come in their widest rendition; logos and what is held back do not", () => {
    const picture = {
      uri: "p",
      type: "picture",
      headline: "A rocket",
      description_caption: "The rocket at dawn.",
      description_creditline: "EXW",
      renditions: {
        small: { href: "small.jpg", width: 100, mimetype: "image/jpeg" },
        large: { href: "large.jpg", width: 900, mimetype: "image/jpeg" },
        film: { href: "film.mp4", width: 1900, mimetype: "video/mp4" },
      },
    };
    const { item } = read({
      ...story,
      associations: {
        logo: { ...picture, type: "graphic" },
        main: picture,
        later: { ...picture, embargoed: "2030-01-01T00:00:00Z" },
        never: { ...picture, pubstatus: "withheld" },
      },
    });
    assert.deepEqual(item.pictures, [
      { href: "large.jpg", alt: "A rocket", caption: "The rocket at dawn.", credit: "EXW" },
    ]);
  });

  test("a list and lines of items are read one by one", () => {
    const list = [story, { uri: "u:2", pubstatus: "odd" }, { ...story, uri: "u:3" }];
    const told = (text: string) =>
      ninjsReader
        .read({ name: "x", text, modified: null })
        .map((result) => (result.kind === "ok" ? result.value.item.uri : result.error.code));
    assert.deepEqual(told(JSON.stringify(list)), ["u:1", "unknown-status", "u:3"]);
    assert.deepEqual(told(list.map((item) => JSON.stringify(item)).join("\n")), ["u:1", "unknown-status", "u:3"]);
  });

  test("a JSON Feed is not ninjs", () => {
    assert.ok(!ninjsReader.recognises('{"version": "https://jsonfeed.org/version/1.1", "items": [{"uri": "x"}]}'));
  });
});

describe("JSON that is meant to harm is refused", () => {
  test("names that reach into all objects, at any depth", () => {
    for (const name of ["__proto__", "constructor", "prototype"]) {
      const text = `{"uri": "u", "headline": "h", "subject": [{"a": {"${name}": {"x": 1}}}]}`;
      const { kind, code, line } = faultIn(ninjsReader, text);
      assert.deepEqual([kind, code, line], ["refused", "unsafe-name", 1]);
    }
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  test("nesting and numbers of values beyond their caps", () => {
    assert.equal(
      faultIn(ninjsReader, `{"uri": "u", "x": ${"[".repeat(100_000)}${"]".repeat(100_000)}}`).code,
      "over-cap",
    );
    assert.equal(faultIn(ninjsReader, `{"uri": "u", "x": [${"1,".repeat(200_001)}1]}`).code, "over-cap");
  });

  test("what is no JSON, with its place", () => {
    const { code, line } = faultIn(ninjsReader, '{\n"uri": "u",\n"headline": "a\tb"\n}');
    assert.deepEqual([code, line], ["not-json", 3]);
  });
});
