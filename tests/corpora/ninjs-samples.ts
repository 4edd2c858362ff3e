import { ninjsReader } from "../../src/intake/ninjs/ninjs-reader.ts";
import type { Check } from "./check.ts";
import { ninjsTold, passingTold, rightLater } from "./ninjs-told.ts";
import { differences, samplesIn, sampleText } from "./wire-samples.ts";

/** The samples that the IPTC publishes with ninjs, and its suite of files that should pass and fail. */
export function ninjsSampleChecks(): readonly Check[] {
  const samples = ["examples-1.4", "guide-examples"].flatMap((folder) =>
    samplesIn(`ninjs/${folder}`, ".json").map((name) => `${folder}/${name}`),
  );
  const suite = samplesIn("ninjs/validation-1.x", ".json");
  const passing = suite.filter((name) => !name.includes("should_fail"));
  const failing = suite.filter((name) => name.includes("should_fail"));
  return [
    {
      name: `${samples.length} samples of ninjs 1.4 to 3.1 say what one reads in them`,
      faults: () => [
        ...samples.flatMap((name) => {
          const told = ninjsTold[name];
          return told === undefined
            ? [`${name}: nobody has said what it holds`]
            : differences(ninjsReader, name, sampleText("ninjs", name), told);
        }),
        ...Object.keys(ninjsTold).filter((name) => !samples.includes(name)),
      ],
    },
    {
      name: `${passing.length} files of ninjs 1.x that should pass give no error, and the others what they say`,
      faults: () => [...passing.flatMap(passes), ...Object.keys(passingTold).filter((name) => !passing.includes(name))],
    },
    {
      name: `${failing.length} files of ninjs 1.x that should fail are refused or warned about, and none becomes an empty story`,
      faults: () => failing.flatMap(fails),
    },
  ];
}

/** What should pass is read, or skipped since it holds nothing to read; it is never refused. */
function passes(name: string): readonly string[] {
  const text = sampleText("ninjs/validation-1.x", name);
  const told = passingTold[name];
  if (told !== undefined) return differences(ninjsReader, name, text, told);
  if (name === "1.5/002_association.json") return differences(ninjsReader, name, text, { version: 1, body: ["..."] });
  return differences(ninjsReader, name, text, "skipped: no-text");
}

function fails(name: string): readonly string[] {
  const results = ninjsReader.read({ name, text: sampleText("ninjs/validation-1.x", name), modified: null });
  return results.flatMap((result) => {
    if (result.kind === "failed") {
      const isTold = result.error.kind === "refused" || (rightLater.includes(name) && result.error.code === "no-text");
      return isTold ? [] : [`${name}: is only skipped, for ${result.error.code}`];
    }
    const { item, warnings } = result.value;
    if (warnings.length === 0) return [`${name}: is read without a warning`];
    return item.body.length === 0 && item.status !== "canceled" ? [`${name}: is an empty story`] : [];
  });
}
