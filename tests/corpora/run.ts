import { runChecks } from "./check.ts";
import { commonmarkChecks } from "./commonmark.ts";
import { missingCorpora } from "./corpora-folder.ts";
import { naughtyChecks } from "./naughty-strings.ts";
import { wikinewsChecks } from "./wikinews.ts";

const missing = missingCorpora();
if (missing.length > 0) {
  say(
    `The texts of others that these checks need are not beside the repository, in ../shared/corpora: ${missing.join(", ")}.`,
  );
  say("Nothing was checked.");
} else {
  const { passed, failed } = await runChecks([...commonmarkChecks(), ...wikinewsChecks(), ...naughtyChecks(say)], say);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
