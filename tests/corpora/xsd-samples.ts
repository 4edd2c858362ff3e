import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../release/build.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";

const schemas = join(corporaFolder, "../schemas/newsml-g2");

/** Samples that break a rule on purpose. */
const broken: ReadonlySet<string> = new Set(["entities.xml", "hostile.xml"]);

/** Our own samples of NITF and NewsML-G2 against the schemas of the IPTC; none where schemas or xmllint are missing. */
export function xsdChecks(say: (line: string) => void): readonly Check[] {
  if (!existsSync(schemas)) {
    say(
      "The schemas of the IPTC are not beside the repository, in ../shared/schemas: no sample was held against them.",
    );
    return [];
  }
  if (spawnSync("xmllint", ["--version"]).error !== undefined) {
    say("xmllint is not installed (Debian has it in libxml2-utils): no sample was held against a schema.");
    return [];
  }
  return [check("nitf", "nitf-3-6.xsd"), check("newsml-g2", "NewsML-G2_2.35-spec-All-Power.xsd")];
}

function check(format: string, schema: string): Check {
  const folder = join(projectRoot, "tests/intake/samples", format);
  const samples = readdirSync(folder).filter((name) => name.endsWith(".xml") && !broken.has(name));
  return {
    name: `${samples.length} samples of ours in ${format} are valid against ${schema}`,
    faults: () => {
      const files = samples.map((name) => join(folder, name));
      const { status, stderr } = spawnSync(
        "xmllint",
        ["--nonet", "--noout", "--schema", join(schemas, schema), ...files],
        {
          encoding: "utf8",
        },
      );
      return status === 0 ? [] : stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
    },
  };
}
