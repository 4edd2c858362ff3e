import assert from "node:assert/strict";
import { test } from "node:test";
import { anpaReader } from "../../../src/intake/anpa/anpa-reader.ts";
import { embargoIn } from "../../../src/intake/embargo-line.ts";
import { iptc7901Reader } from "../../../src/intake/iptc-7901/iptc-7901-reader.ts";
import { plainReader } from "../../../src/intake/plain/plain-reader.ts";
import { bodyLines, instant, onlyItem, readText } from "./reading.ts";

const lines = [
  ["EMBARGOED UNTIL 0001 GMT AUG 18, 2022", "2022-08-18T00:01:00Z"],
  ["Embargoed until 18 August 2022 at 00:01 GMT", "2022-08-18T00:01:00Z"],
  ["*** STRICTLY EMBARGOED FOR RELEASE 12:01 a.m. EDT Aug. 18, 2022 ***", "2022-08-18T04:01:00Z"],
  ["Not for release before 6 p.m. GMT, Aug 18, 2022", "2022-08-18T18:00:00Z"],
  ["Embargo: 18 Aug 2022 02:00 +0200", "2022-08-18T00:00:00Z"],
  ["EMBARGOED UNTIL THURSDAY", "held"],
  ["Embargoed until 0001 GMT Aug 18", "held"],
  ["Embargo: 00:01 CET Aug 18, 2022", "held"],
  ["EMBARGOED", "held"],
  ["HOLD FOR RELEASE", "held"],
  ["Sperrfrist: 18. August 2022, 10 Uhr", "held"],
  ["EMBARGO ON WHEAT LIFTED", null],
  ["Embargo: what it means for bread", null],
  ["The embargo lasted until 1995.", null],
  ["The drug was not for use before 1950.", null],
  ["Embargoes until now had failed", null],
] as const;
for (const [line, until] of lines) {
  test(`embargo: ${line}`, () => {
    assert.equal(embargoIn(line), until);
  });
}

const line = "EMBARGOED UNTIL 0001 GMT AUG 18, 2022";
const formats = [
  ["plain, above the dateline", plainReader, `${line}\n\nHarbour reopens\n\nOSLO, Aug 17 (AFP) - It is open.\n`],
  ["plain, below it", plainReader, `Harbour reopens\n\nOslo, Aug 17 (AFP) Aug 17, 2022\n\n${line}\n\nIt is open.\n`],
  [
    "7901",
    iptc7901Reader,
    `\u0001AFP0007 3 SPO 20\n\u0002Harbour reopens =\n${line} =\n\nIt is open.\n\u0003\n161200 Aug 22\u0004\n`,
  ],
] as const;
for (const [name, reader, text] of formats) {
  test(`a line of the text holds the story back and is not shown: ${name}`, () => {
    const item = onlyItem(readText(reader, text));
    assert.deepEqual(item.embargoed, instant("2022-08-18T00:01:00Z"));
    assert.deepEqual([item.headline, bodyLines(item.body), item.ednote], ["Harbour reopens", ["It is open."], line]);
  });
}

test("a slug line of ANPA holds the story until somebody releases it", () => {
  const item = onlyItem(
    readText(
      anpaReader,
      `\u0001a0001\u001fx\nr i\u0013\u0011 BC-x 08-17 0010\n\u0002^BC-x<\n^${line}<\n^Harbour reopens<\n\tIt is open.\n\u0003\u0004`,
    ),
  );
  assert.deepEqual([item.embargoed, item.headline], ["until released", "Harbour reopens"]);
});
