import { readFileSync } from "node:fs";
import { join } from "node:path";
import { released } from "../release/build.ts";
import type { Release } from "../release/release.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";
import { blankPrefix, hostileNewsroom } from "./hostile-newsroom.ts";
import { broken, changes, malformed, missingInFeed, running, snapshot, unreadable } from "./hostile-release.ts";

/** The list of naughty strings, each as a headline, a topic, a byline and the title of a rail. */
export function naughtyChecks(say: (line: string) => void): readonly Check[] {
  const texts = JSON.parse(readFileSync(join(corporaFolder, "naughty-strings.json"), "utf8")) as readonly string[];
  const { surroundings, root, output, cases } = hostileNewsroom({ texts });
  const look = () => snapshot(surroundings, [output, join(root, ".dateline")]);
  const outside = look();
  const blank = cases.filter(({ wasBlank }) => wasBlank).length;
  say(
    `${blank} of ${texts.length} naughty strings show nothing to a reader; "${blankPrefix.trim()}" stands before them.`,
  );
  let made: Promise<Release> | null = null;
  const release = () => (made ??= released(root, { output }));
  return [
    {
      name: `a newsroom of ${texts.length} naughty strings builds`,
      faults: async () => ((await release()).size > 0 ? [] : ["The release is empty."]),
    },
    {
      name: "each is read on its page as it was written",
      faults: async () => unreadable(await release(), cases, cases),
    },
    { name: "each is in the feed", faults: async () => missingInFeed(await release(), cases) },
    { name: "XML and JSON are well-formed", faults: async () => malformed(await release()) },
    { name: "nothing runs", faults: async () => running(await release()) },
    {
      name: "no link is broken",
      faults: async () => broken(await release(), { origin: "https://wire.example", prefix: "/" }),
    },
    { name: "nothing is written outside of the output", faults: () => changes(outside, look()) },
  ];
}
