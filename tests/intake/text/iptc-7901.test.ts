import assert from "node:assert/strict";
import { test } from "node:test";
import { dayTimeGroup } from "../../../src/intake/iptc-7901/day-time-group.ts";
import { iptc7901Reader } from "../../../src/intake/iptc-7901/iptc-7901-reader.ts";
import { bodyLines, instant, modified, onlyItem, readSample, readText } from "./reading.ts";

test("an update of AFP: head, slug, copy cut to a width, columns, what editors alone should read", () => {
  const item = onlyItem(readSample(iptc7901Reader, "iptc-7901/update.txt"));
  assert.equal(item.headline, "Oslo harbour reopens after storm, ferries still wait");
  assert.deepEqual(
    [item.slugline, item.byline, item.place, item.provider],
    ["Oslo-harbour-storm", "Jane Doe", "OSLO", "AFP"],
  );
  assert.deepEqual([item.urgency, item.signal, item.status], [4, "update", "usable"]);
  assert.deepEqual(item.subjects, [{ code: "medtop:11000000", name: null }]);
  assert.deepEqual(item.created, instant("2022-08-17T16:18:00Z"));
  assert.equal(item.version, 20220817161800);
  assert.equal(item.advisory, "RECASTS with ferries, UPDATES throughout");
  assert.equal(item.ednote, "AFP Oslo desk: +47 21 00 00 00\nbur-dar/gl/fz");
  assert.deepEqual(bodyLines(item.body), [
    "The harbour of Oslo reopened on Wednesday after a storm, the port authority said, but ferries to Denmark wait.",
    '"The swell goes down by the hour," the authority said in a statement.',
    "heading: Six metres of water",
    "Waves reached six metres at the mouth of the fjord, cafés were closed.",
    "preformatted: North quay      open        Aug 17\nSouth quay      damaged     Aug 19",
  ]);
});

test("a kill has the name of the story that it takes back, and a higher version", () => {
  const story = onlyItem(readSample(iptc7901Reader, "iptc-7901/update.txt"));
  const kill = onlyItem(readSample(iptc7901Reader, "iptc-7901/kill.txt"));
  assert.deepEqual([kill.status, kill.uri, kill.body], ["canceled", story.uri, []]);
  assert.ok(kill.version > story.version);
  assert.match(kill.ednote ?? "", /A kill is mandatory/);
});

test("a file of many messages: each on its own, a broken one is named with its place", () => {
  const [first, second, third] = readSample(iptc7901Reader, "iptc-7901/three-messages.txt");
  assert.ok(first !== undefined && "item" in first && third !== undefined && "item" in third);
  assert.ok(second !== undefined && "code" in second);
  assert.deepEqual([second.code, second.line, second.column], ["no-header", 11, 1]);
  assert.equal(first.item.headline, "Storm closes the Kiel Canal");
  assert.deepEqual([first.item.place, first.item.provider], ["Berlin", "dpa"]);
  assert.equal(first.item.ednote, "Editorial desk: Tel. +49 30 2852 31472\ndpa ab yy n1 cd");
  assert.deepEqual(bodyLines(first.item.body), [
    "The Kiel Canal is closed to ships because of a storm. It opens again on Thursday.",
  ]);
  assert.deepEqual([third.item.headline, third.item.urgency], ["Sweden win at curling", 3]);
  assert.deepEqual(third.item.subjects, [{ code: "medtop:15000000", name: null }]);
});

test("numbers start anew each day, so the day is part of the name", () => {
  const message = (day: string) => `\u0001ATS0007 3 SPO 20\n\u0002Sweden win\n\nIt won.\n\u0003\n${day}\u0004\n`;
  const uris = ["161200 Aug 22", "171200 Aug 22"].map((day) => onlyItem(readText(iptc7901Reader, message(day))).uri);
  assert.deepEqual(uris, ["urn:iptc7901:ats:2022-08-16:0007", "urn:iptc7901:ats:2022-08-17:0007"]);
});

test("a correction of a slug says so, a notice to editors is passed over", () => {
  const message = (slug: string) =>
    `\u0001AFP0007 3 SPO 20\n${slug}/\n\u0002Sweden win\n\nIt won.\n\u0003\n161200 Aug 22\u0004\n`;
  assert.equal(onlyItem(readText(iptc7901Reader, message("Curling, Correction"))).signal, "correction");
  assert.equal(onlyItem(readText(iptc7901Reader, message("Curling 2nd lead"))).signal, "update");
  const [passedOver] = readText(iptc7901Reader, message("Curling, Advisory"));
  assert.ok(passedOver !== undefined && "code" in passedOver);
  assert.deepEqual([passedOver.kind, passedOver.code], ["skipped", "advisory"]);
});

const moments = [
  ["171618 AUG 22", "2022-08-17T16:18:00Z"],
  ["AFP 171618 GMT AUG 22", "2022-08-17T16:18:00Z"],
  ["171618 Aug 2022", "2022-08-17T16:18:00Z"],
  ["171618Z AUG 22", "2022-08-17T16:18:00Z"],
  ["311200 DEC 99", "1999-12-31T12:00:00Z"],
  ["171618 GMT", "2022-08-17T16:18:00Z"],
  ["012300", "2022-09-01T23:00:00Z"],
  ["311200", "2022-08-31T12:00:00Z"],
  ["310000 JUN 22", null],
  ["172518 AUG 22", null],
  ["171678 AUG 22", null],
  ["", null],
] as const;
for (const [text, iso] of moments) {
  test(`sent at ${iso}: ${text}`, () => {
    assert.deepEqual(dayTimeGroup(text, modified), iso === null ? null : instant(iso));
  });
}

test("recognises a header line behind SOH, or one before STX", () => {
  const yes = [
    "\u0001AFP0123 4 POL 0350\n\u0002x",
    "\u0000\u0001dpa062 4 i 211 \n\u0002x",
    "\u007f\u007f\u0001ats007 3 s 20",
    "AFP0123 4 POL 0350\n\u0002x\u0003",
  ];
  const no = [
    "",
    "AFP0123 4 POL 0350\nx",
    "\u0001\u0002x",
    "\u0016\u0016\u0001a0584\u001fxxx-\nu i\u0013\u0011 BC-x 08-17 0350\n\u0002x",
    "<a/>",
  ];
  assert.deepEqual(
    yes.map(iptc7901Reader.recognises),
    yes.map(() => true),
  );
  assert.deepEqual(
    no.map(iptc7901Reader.recognises),
    no.map(() => false),
  );
});

test("files that are no copy are refused at once", () => {
  const many = readText(iptc7901Reader, "\u0001x\n".repeat(10_001));
  const long = readText(iptc7901Reader, `\u0001AFP0123 4 POL 0350\n\u0002${"x\n".repeat(10_001)}\u0003\u0004`);
  assert.deepEqual(
    [many, long].map((reads) => reads.map((read) => ("code" in read ? read.code : "read"))),
    [["over-cap"], ["over-cap"]],
  );
});
