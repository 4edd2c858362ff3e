import { runChecks } from "./check.ts";
import { commonmarkChecks } from "./commonmark.ts";
import { missingCorpora } from "./corpora-folder.ts";
import { areFeedSamplesMissing, feedChecks } from "./feed-samples.ts";
import { naughtyChecks } from "./naughty-strings.ts";
import { ninjsChecks } from "./ninjs-output.ts";
import { ordinaryCopyChecks } from "./ordinary-copy.ts";
import { wikinewsChecks } from "./wikinews.ts";
import { wireChecks } from "./wire-checks.ts";

const missing = missingCorpora();
if (missing.length > 0) {
  say(
    `The texts of others that these checks need are not beside the repository, in ../shared/corpora: ${missing.join(", ")}.`,
  );
  say("Nothing was checked.");
} else {
  const feeds = areFeedSamplesMissing() ? [] : feedChecks();
  if (feeds.length === 0)
    say("The feeds of others are not beside the repository, in ../shared/feeds-samples: none was read.");
  if (ninjsChecks().length === 0)
    say("The schemas of the IPTC are not beside the repository, in ../shared/wire-samples: our ninjs was not checked.");
  const checks = [
    ...commonmarkChecks(),
    ...wikinewsChecks(),
    ...ordinaryCopyChecks(),
    ...ninjsChecks(),
    ...wireChecks(say),
    ...feeds,
    ...naughtyChecks(say),
  ];
  const { passed, failed } = await runChecks(checks, say);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
