import assert from "node:assert/strict";
import { test } from "node:test";
import { anpaReader } from "../../../src/intake/anpa/anpa-reader.ts";
import { bodyLines, instant, onlyItem, readSample, readText } from "./reading.ts";

test("a writethru of AP: slug lines, copy, typography", () => {
  const item = onlyItem(readSample(anpaReader, "anpa/writethru.txt"));
  assert.equal(item.headline, "Oslo harbour reopens after storm");
  assert.deepEqual(
    [item.slugline, item.byline, item.place, item.provider],
    ["BC-Oslo-Harbour", "JANE DOE", "OSLO", "AP"],
  );
  assert.deepEqual([item.urgency, item.signal, item.status, item.embargoed], [3, "update", "usable", null]);
  assert.deepEqual(item.subjects, [{ code: "anpa:i", name: null }]);
  assert.deepEqual(item.created, instant("2022-08-17T16:18:00Z"));
  assert.equal(item.ednote, "Eds: UPDATES with ferries. With AP Photos.");
  assert.deepEqual(bodyLines(item.body), [
    "The harbour reopened on Wednesday after a storm, the port authority said. “The swell goes down by the hour,” it said.",
    "Ferries to Denmark wait — for now.",
    "The fare is 'half price' until Friday.",
  ]);
});

test("a kill has the name of the story that it takes back, and a higher version", () => {
  const story = onlyItem(readSample(anpaReader, "anpa/writethru.txt"));
  const kill = onlyItem(readSample(anpaReader, "anpa/kill.txt"));
  assert.deepEqual([kill.status, kill.uri, kill.body], ["canceled", story.uri, []]);
  assert.ok(kill.version > story.version);
  assert.deepEqual(kill.versionCreated, instant("2022-08-17T23:01:00Z"));
});

test("tabular copy keeps its lines and spaces", () => {
  const item = onlyItem(readSample(anpaReader, "anpa/tabular.txt"));
  assert.deepEqual(bodyLines(item.body), ["preformatted: Team\tW\tL\nOslo      12    3\nBergen     9    6"]);
  assert.deepEqual(item.subjects, [{ code: "medtop:15000000", name: null }]);
});

test("an advance is held until somebody releases it", () => {
  const item = onlyItem(readSample(anpaReader, "anpa/advance.txt"));
  assert.deepEqual([item.embargoed, item.urgency], ["until released", 8]);
  assert.equal(item.headline, "The boats of the fjord");
  assert.match(item.ednote ?? "", /^For Release Saturday/);
});

test("digests and adds are no stories", () => {
  const reads = readSample(anpaReader, "anpa/others.txt");
  assert.deepEqual(
    reads.map((read) => ("code" in read ? [read.kind, read.code] : null)),
    [
      ["skipped", "advisory"],
      ["skipped", "part-of-story"],
    ],
  );
});

test("labels of Canadian Press are no text", () => {
  const item = onlyItem(
    readText(
      anpaReader,
      "\u0016\u0016\u0001b1488\u001fcpstf\nr b\u0013\u0011 Dollar-Markets 31-10 588\n\u0002^Dollar-Markets, 7th Writethru@<\n^Update:ADDS details@<\n^INDEX: Economy, Business@<\n^HL:Stock market higher@<\n\tTORONTO (CP) _ The market rose.\n\u0003\n\u0004",
    ),
  );
  assert.deepEqual([item.headline, item.advisory, item.place], ["Stock market higher", "ADDS details", "TORONTO"]);
  assert.deepEqual(bodyLines(item.body), ["The market rose."]);
});

test("recognises both header lines and the mark of the text", () => {
  const yes = [
    "\u0016\u0016\u0001a0584\u001fxxx-\nu i\u0013\u0011 BC-x 08-17 0350\n\u0002x",
    "a0584 xxx\nu i BC-x 08-17 0350\n\u0002x",
  ];
  const no = ["", "a0584\nu i BC-x 08-17 0350\nx", "\u0001AFP0123 4 POL 0350\n\u0002x", "a b\n\u0002", "OSLO (AP) _ x"];
  assert.deepEqual(
    yes.map(anpaReader.recognises),
    yes.map(() => true),
  );
  assert.deepEqual(
    no.map(anpaReader.recognises),
    no.map(() => false),
  );
});

test("what lacks its header is refused, what follows is read", () => {
  const reads = readText(
    anpaReader,
    "\u0001nothing\n\u0002x\u0003\u0004\u0001a0001\u001fx\nr i\u0013\u0011 BC-x 08-17 0010\n\u0002^BC-x<\n^A headline<\n\tText of it.\n\u0003\u0004",
  );
  assert.deepEqual(
    reads.map((read) => ("code" in read ? read.code : read.item.headline)),
    ["no-header", "A headline"],
  );
});
