import type { Check } from "./check.ts";
import { newsmlG2Checks } from "./newsml-g2-samples.ts";
import { ninjsSampleChecks } from "./ninjs-samples.ts";
import { areWireSamplesMissing } from "./wire-samples.ts";
import { xsdChecks } from "./xsd-samples.ts";

/** Intake of markup against samples of others, and our samples against schemas of others. Says what is missing. */
export function wireChecks(say: (line: string) => void): readonly Check[] {
  if (areWireSamplesMissing()) {
    say("The samples of the IPTC are not beside the repository, in ../shared/wire-samples: none was read.");
    return xsdChecks(say);
  }
  return [...ninjsSampleChecks(), ...newsmlG2Checks(), ...xsdChecks(say)];
}
