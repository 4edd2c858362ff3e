import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { build } from "../release/build.ts";
import { type Release, readRelease } from "../release/release.ts";
import { hostileNewsroom, railCases } from "./hostile-newsroom.ts";
import { broken, changes, malformed, missingInFeed, running, snapshot, unreadable } from "./hostile-release.ts";

const texts: readonly string[] = [
  // Markup, and what ends an attribute, a comment, an element or a script.
  "<script>alert(1)</script>",
  "</title><script>alert(2)</script>",
  "</script><img src=x onerror=alert(3)>",
  '"><svg onload=alert(4)>',
  "' onmouseover='alert(5)",
  "--><!-- ]]> <![CDATA[ <?xml ?>",
  "&amp; &lt; &#60; &#x3c; &nbsp; &bogus; &",
  "<h1>Headline in a headline</h1>",
  // What template engines would run.
  "{{ 7 * 7 }} {% include 'x' %} {# note #}",
  "{% raw %} {{ site.title }}",
  "$" + "{process.exit(1)} `backticks` <%= 7 %>",
  "---js\nmodule.exports = {}",
  "__proto__",
  "constructor",
  "{year}/{month}/{slug} {agency}",
  "{date:LLL dd, yyyy}",
  // YAML and JSON.
  "key: value # no comment",
  "- [a, *alias, &anchor] !!js/function",
  "yes",
  "0x1F",
  "null",
  "2022-08-17",
  "C:\\Windows\\System32 \\u0000 \\n",
  // Paths and addresses.
  "../../../../canary.txt",
  "/etc/passwd\u0000.html",
  "CON",
  "javascript:alert(6)",
  "https://example.invalid/?a=1&b=2#c",
  // Scripts, directions and marks.
  "كوسوفو: القوة الدولية مستعدة (2022)",
  "שלום \u202eolleh\u202c עולם",
  "never closed \u202e\u2066 here",
  "closes nothing \u2069\u202c here",
  "日本の衛星が打ち上げられた",
  "İstanbul ǅ ß ﬃ Å Å",
  "Z̸̢̛a̵l̴g̶o̷",
  "👩‍👩‍👧‍👦 🏳️‍🌈 🇨🇭 \u{1f3fb}",
  "zero\u200bwidth\u200djoiner\u2060and\u00adhyphen",
  // White space and control characters.
  "tab\there, line\nthere, return\rtoo",
  "nbsp\u00a0thin\u2009ideographic\u3000line\u2028paragraph\u2029end",
  "bell\u0007 escape\u001b[31m delete\u007f next\u0085 bom\ufeff non\ufffe",
  "",
  " \t ",
  "\u0001\u0002",
  // Length.
  "w".repeat(3000),
  "word ".repeat(600),
];

const railTexts: readonly string[] = ["half \ud800 a pair", "other half \udc00", "backwards \udc00\ud800", "\ud83d"];

describe("awkward texts as headline, byline, topic and rail", () => {
  const newsroom = hostileNewsroom({ texts, railTexts });
  const { surroundings, root, output, cases } = newsroom;
  let outside: ReadonlyMap<string, string> = new Map();
  let release: Release = new Map();
  const look = () => snapshot(surroundings, [output, join(root, ".dateline")]);

  before(async () => {
    outside = look();
    const { exitCode, stdout, stderr } = await build(root);
    assert.equal(exitCode, 0, stdout + stderr);
    release = readRelease(output);
  });

  test("each is read on its page as it was written", () => {
    assert.deepEqual(unreadable(release, cases, [...cases, ...railCases(railTexts)]), []);
  });
  test("each is in the feed", () => assert.deepEqual(missingInFeed(release, cases), []));
  test("XML and JSON are well-formed", () => assert.deepEqual(malformed(release), []));
  test("nothing runs", () => assert.deepEqual(running(release), []));
  test("every link leads somewhere", () => {
    assert.deepEqual(broken(release, { origin: "https://wire.example", prefix: "/" }), []);
  });
  test("nothing is written outside of the output", () => assert.deepEqual(changes(outside, look()), []));
});
