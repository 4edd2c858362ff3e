import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReader } from "../../../src/intake/plain/plain-reader.ts";
import { bodyLines, instant, onlyItem, readSample, readText } from "./reading.ts";

test("a story as pasted from a page: its own words, and none of the page around it", () => {
  const item = onlyItem(readSample(plainReader, "plain/pasted-page.txt"));
  assert.equal(item.headline, "Weather satellite sends its first picture of the Baltic");
  assert.deepEqual([item.place, item.provider], ["Brussels", "AFP"]);
  assert.deepEqual(item.created, instant("2022-08-17T12:00:00Z"));
  assert.deepEqual(bodyLines(item.body), [
    "A weather satellite has sent its first full picture of the Baltic Sea, the agency that runs it said on Wednesday.",
    '"The instruments work as they should," the agency said in a statement. It did not say when measurements would go to forecasters.',
    "heading: Twelve years of work",
    "The craft was twelve years in the making and cost about 400 million euros.",
    "It circles the Earth fourteen times a day, at a height of 820 kilometres, and sees a strip 2,900 kilometres wide.",
    "Forecasters in nine countries wait for the data.",
  ]);
  assert.equal(item.ednote, "bur-dar/gl/fz");
  assert.match(
    item.rights ?? "",
    /^All rights reserved\. Copyright Agence France-Presse\..*written consent of Agence France-Presse\.$/,
  );
});

test("what was left out of a page is said", () => {
  const [read] = readSample(plainReader, "plain/pasted-page.txt");
  assert.ok(read !== undefined && "warnings" in read);
  assert.deepEqual(read.warnings.map(({ code }) => code).sort(), ["no-time", "page-furniture"]);
});

test("copy of Reuters: marks of the headline, byline, advisory, points, columns, desk", () => {
  const item = onlyItem(readSample(plainReader, "plain/reuters.txt"));
  assert.equal(item.headline, "Oslo harbour reopens after storm, ferries still wait");
  assert.deepEqual([item.signal, item.status], ["update", "usable"]);
  assert.equal(item.byline, "Jane Roe and Richard Doe");
  assert.equal(item.advisory, "Adds ferry operator, background; recasts lead");
  assert.equal(item.ednote, "((Oslo newsroom; +47 21 00 00 00; oslo@example.com))");
  assert.deepEqual(
    [item.place, item.provider, item.rights],
    ["OSLO", "Reuters", "(c) Copyright Thomson Reuters 2022."],
  );
  assert.deepEqual(bodyLines(item.body), [
    "The harbour of Oslo reopened on Wednesday after a storm, the port authority said, but ferries to Denmark will wait until the swell goes down.",
    "list: Waves of six metres on Tuesday night\nTwo berths damaged",
    "preformatted:     Berth           Damage      Reopens\n    North quay      none        Aug 17\n    South quay      fender      Aug 19",
    'The operator of the ferries said "and/or" clauses in its contract with *the port* cost it nothing; its #1 ship stays in Kiel.',
  ]);
});

test("a story that is withdrawn has the name of the one that it takes back, and none of its notice is copy", () => {
  const story = onlyItem(readSample(plainReader, "plain/reuters.txt"));
  const kill = onlyItem(readSample(plainReader, "plain/withdrawn.txt"));
  assert.equal(kill.status, "canceled");
  assert.equal(kill.uri, story.uri);
  assert.ok(kill.version > story.version);
  assert.deepEqual(kill.body, []);
  assert.match(kill.ednote ?? "", /no substitute story/);
});

const copy = (headline: string) =>
  `${headline}\n\nOSLO, Aug 17 (Reuters) - The harbour reopened on Wednesday.\n\nIt was shut.\n`;

const marked = [
  ["Harbour reopens", "Harbour reopens", null, "usable"],
  ["CORRECTED-Harbour reopens", "Harbour reopens", "correction", "usable"],
  ["CORRECTED-UPDATE 2-Harbour reopens", "Harbour reopens", "correction", "usable"],
  ["REFILE-Harbour reopens", "Harbour reopens", "correction", "usable"],
  ["RPT-Harbour reopens", "Harbour reopens", null, "usable"],
  ["REPEAT: Harbour reopens", "Harbour reopens", null, "usable"],
  ["WRAPUP 1-Harbour reopens", "Harbour reopens", "update", "usable"],
  ["Correction: Harbour reopens", "Harbour reopens", "correction", "usable"],
  ["WITHDRAWN-Harbour reopens", "Harbour reopens", null, "canceled"],
  ["STORY WITHDRAWN: Harbour reopens", "Harbour reopens", null, "canceled"],
  ["KILL: Harbour reopens", "Harbour reopens", null, "canceled"],
  ["KILL - THE FILM OPENS IN OSLO", "KILL - THE FILM OPENS IN OSLO", null, "usable"],
  ["Corrected proofs of the map on show", "Corrected proofs of the map on show", null, "usable"],
  ["Update of the sea chart is due", "Update of the sea chart is due", null, "usable"],
  ["Storms kill four on the coast", "Storms kill four on the coast", null, "usable"],
  ["Minister's report withdrawn after talks", "Minister's report withdrawn after talks", null, "usable"],
] as const;
for (const [written, headline, signal, status] of marked) {
  test(`headline: ${written}`, () => {
    const item = onlyItem(readText(plainReader, copy(written)));
    assert.deepEqual([item.headline, item.signal, item.status], [headline, signal, status]);
  });
}

test("the marks of a headline put versions in order and leave the name alone", () => {
  const heads = [
    "Harbour reopens",
    "CORRECTED-Harbour reopens",
    "UPDATE 1-Harbour reopens",
    "CORRECTED-UPDATE 1-Harbour reopens",
    "UPDATE 2-Harbour reopens",
    "WITHDRAWN-Harbour reopens",
  ];
  const items = heads.map((head) => onlyItem(readText(plainReader, copy(head))));
  assert.equal(new Set(items.map(({ uri }) => uri)).size, 1);
  assert.deepEqual(
    items.map(({ version }) => version),
    items.map(({ version }) => version).toSorted((a, b) => a - b),
  );
  assert.equal(new Set(items.map(({ version }) => version)).size, heads.length);
});

const orders = [
  "EDITORS: Kill the story slugged Oslo-Harbour.",
  "Editors, please kill our story on the harbour.",
  "Eds: Please, disregard the item on the harbour.",
  "EDITORS: Kill the story slugged Oslo-Harbour. A kill is mandatory.",
  "Make certain the story is not published.",
  "ATTENTION EDITORS - Please withdraw our story on the harbour.",
  'The story headlined "Harbour reopens" is wrong and is withdrawn.',
  "Kill the Aug. 17 story on the harbour.",
  "STORY WITHDRAWN",
  "*** MANDATORY KILL ***",
  "Our item has been withdrawn. There will be no substitute.",
];
for (const order of orders) {
  test(`takes a story back: ${order}`, () => {
    const item = onlyItem(readText(plainReader, `Harbour reopens\n\nOSLO, Aug 17 (Reuters) - ${order}\n`));
    assert.deepEqual([item.status, item.body], ["canceled", []]);
  });
}

const news = [
  'The article titled "Cells" was retracted by its journal, which has a corrected version.',
  "The minister is gone. There will be no replacement before the summer.",
  'The story titled "The Sea" was filmed in 1990.',
  "The item was withdrawn from the auction, and a replacement is on sale.",
  "Editors, tired of threats, decided to kill the story.",
  "Editors chose to kill the story - and paid for it.",
  "Attention: the story of the storm will not kill the trade.",
  "Editors of the paper said police would not kill the wolves.",
  "The report was withdrawn by the ministry, which will publish a new one.",
  "The maker withdrew the story book from shops.",
  "The movie, titled Kill, opens on Friday.",
  "The editor wrote a story about the withdrawal of troops.",
];
for (const line of news) {
  test(`is news: ${line}`, () => {
    const item = onlyItem(readText(plainReader, `Harbour reopens\n\nOSLO, Aug 17 (Reuters) - ${line}\n`));
    assert.deepEqual([item.status, bodyLines(item.body)], ["usable", [line]]);
  });
}

test("rails and advertisements go wherever they stand, sentences of the story stay", () => {
  const item = onlyItem(
    readText(
      plainReader,
      [
        "Your Daily Harbour",
        "harbour.example.com",
        "Harbour reopens after storm",
        "by Staff Writers",
        "Oslo (SPX) Aug 17, 2022",
        "The harbour reopened.",
        "Advertisement",
        "Boats are out again.",
        "What the captain saw",
        "He saw the sea.",
        "Related News",
        "Ferry runs aground",
        "Is the ferry safe?",
        "Most Read",
        "Whale in the fjord",
        "Copyright 2022 Harbour Press. All rights reserved.",
      ].join("\n\n"),
    ),
  );
  assert.equal(item.headline, "Harbour reopens after storm");
  assert.equal(item.byline, "Staff Writers");
  assert.deepEqual(bodyLines(item.body), [
    "The harbour reopened.",
    "Boats are out again.",
    "What the captain saw",
    "He saw the sea.",
  ]);
  assert.equal(item.rights, "Copyright 2022 Harbour Press. All rights reserved.");
});

test("the moment on a page is that of the story, its address its name", () => {
  const item = onlyItem(
    readText(
      plainReader,
      "https://www.example.com/afp/220817161857.html\n\nHarbour reopens\n\nWed, 17 Aug 2022 16:18:57 GMT\n\nOslo, Aug 17 (AFP) Aug 17, 2022\n\nIt is open.\n",
    ),
  );
  assert.equal(item.uri, "https://www.example.com/afp/220817161857.html");
  assert.deepEqual(item.created, instant("2022-08-17T16:18:57Z"));
});

const days = [
  ["Oslo, Aug 17 (AFP) Aug 17, 2021", "2021-08-17"],
  ["Oslo, Dec 31 (AFP) Jan 1, 2022", "2021-12-31"],
  ["Oslo, Aug 17 (AFP) - x", "2022-08-17"],
  ["Oslo, Dec 17 (AFP) - x", "2021-12-17"],
  ["Oslo, Sept 2 (AFP) - x", "2022-09-02"],
] as const;
for (const [line, day] of days) {
  test(`filed on ${day}: ${line}`, () => {
    assert.deepEqual(
      onlyItem(readText(plainReader, `Harbour reopens\n\n${line}\n\nIt is open.\n`)).created,
      instant(`${day}T12:00:00Z`),
    );
  });
}

test("line ends without empty lines part paragraphs where lines are long", () => {
  const long = "The harbour of Oslo reopened on Wednesday. ".repeat(5).trim();
  const item = onlyItem(
    readText(plainReader, `Harbour reopens\nOslo, Aug 17 (AFP) Aug 17, 2022\n${long}\n${long}\nIt is open.\n`),
  );
  assert.deepEqual(bodyLines(item.body), [long, long, "It is open."]);
});

test("recognises copy with a dateline and orders, and no other text", () => {
  const yes = [
    copy("Harbour reopens"),
    "WITHDRAWN-Harbour reopens\n\nNo more.\n",
    "MANDATORY KILL\n\nEDITORS: Kill the story.\n",
  ];
  const no = [
    "",
    "Dear reader,\n\nThis is a letter.\n",
    "<p>OSLO, Aug 17 (AFP) - x</p>",
    "---\nheadline: x\n---\nOSLO (AP) - x",
    '{"a": 1}',
    "\u0001AFP0123 4 POL 0140",
  ];
  assert.deepEqual(
    yes.map(plainReader.recognises),
    yes.map(() => true),
  );
  assert.deepEqual(
    no.map(plainReader.recognises),
    no.map(() => false),
  );
});

test("a headline and a dateline with nothing under them are refused", () => {
  const [read] = readText(plainReader, "Harbour reopens\n\nOslo, Aug 17 (AFP) Aug 17, 2022\n");
  assert.ok(read !== undefined && "code" in read);
  assert.deepEqual([read.kind, read.code], ["refused", "no-text"]);
});

test("a page may begin with the names of its sections", () => {
  const names = [
    "harbour.example.com",
    "Home",
    "Boats",
    "Weather",
    "Fish",
    "Tides",
    "Ports",
    "Crews",
    "Rescue",
    "Docks",
    "Law",
  ];
  const item = onlyItem(
    readText(
      plainReader,
      [...names, "Harbour reopens after the storm", "Oslo, Aug 17 (AFP) Aug 17, 2022", "It is open."].join("\n\n"),
    ),
  );
  assert.deepEqual(
    [item.headline, item.place, bodyLines(item.body)],
    ["Harbour reopens after the storm", "Oslo", ["It is open."]],
  );
});

test("a page without empty lines: each line is a paragraph, however short most of them are", () => {
  const long =
    "The harbour of Oslo is open to ships of all sizes again, the authority of the port said on Wednesday, and it will stay so through the winter.";
  const rail = [
    "Space News from SpaceDaily.com",
    "Whale in the fjord",
    "Is the ferry safe?",
    "24/7 Energy News Coverage",
    "Wind blows",
    "24/7 News Coverage",
    "Boat found",
  ];
  const above = [
    "SpaceWar.com",
    "Your World At War",
    "HARBOUR WATCH",
    "Harbour of Oslo opens again",
    "By Jane Doe",
    "Oslo, Aug 17 (AFP) Aug 17, 2022",
  ];
  const body = [long, '"We are glad," it said.', "It said no more.", "Ferries wait."];
  const item = onlyItem(
    readText(plainReader, [...above, ...body, "ADVERTISEMENT", ...rail, "All rights reserved."].join("\n")),
  );
  assert.deepEqual([item.headline, item.byline, item.place], ["Harbour of Oslo opens again", "Jane Doe", "Oslo"]);
  assert.deepEqual(bodyLines(item.body), body);
});

test("a deck under the headline is the summary, points are a list", () => {
  const item = onlyItem(
    readText(
      plainReader,
      "Port opens again\nA second deck without a full stop\n* First point\n* Second point\nPARIS, Aug 17 (Reuters) - The port opened.\n",
    ),
  );
  assert.deepEqual([item.headline, item.summary], ["Port opens again", "A second deck without a full stop"]);
  assert.deepEqual(bodyLines(item.body), ["list: First point\nSecond point", "The port opened."]);
});
