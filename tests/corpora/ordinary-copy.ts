import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isAdvisoryLine } from "../../src/intake/advisory-line.ts";
import { textOfBlocks } from "../../src/intake/block-text.ts";
import { bylineOf } from "../../src/intake/body-byline.ts";
import { copyBlocks } from "../../src/intake/copy-blocks.ts";
import { datelineOf } from "../../src/intake/dateline-line.ts";
import { isBareContact, isDeskLine } from "../../src/intake/desk-contact.ts";
import { embargoIn } from "../../src/intake/embargo-line.ts";
import { markedHeadline } from "../../src/intake/headline-mark.ts";
import { isKillNotice, isKillSlug } from "../../src/intake/kill-notice.ts";
import { withoutFurniture } from "../../src/intake/page-furniture.ts";
import { isRightsLine } from "../../src/intake/rights-line.ts";
import { cutSignOff, isSignOff } from "../../src/intake/sign-off.ts";
import { slugVersion } from "../../src/intake/slug-version.ts";
import { subheadOf } from "../../src/intake/subhead.ts";
import type { Check } from "./check.ts";
import { corporaFolder } from "./corpora-folder.ts";

interface Item {
  readonly title: string;
  readonly text: string;
}

/** What makes a line something else than copy for readers, by name. */
const suspicions: Readonly<Record<string, (line: string) => boolean>> = {
  advisory: isAdvisoryLine,
  byline: (line) => bylineOf(line) !== null,
  contact: isBareContact,
  dateline: (line) => datelineOf(line) !== null,
  desk: isDeskLine,
  embargo: (line) => embargoIn(line) !== null,
  kill: (line) => isKillNotice([line]) || isKillSlug(line),
  rights: isRightsLine,
  "sign-off": (line) => isSignOff(line) || cutSignOff(line) !== null,
  subhead: (line) => subheadOf(line) !== null,
};

/** 171 stories without a wire's lines in them: whoever looks for such lines must find none. */
export function ordinaryCopyChecks(): readonly Check[] {
  const items: readonly Item[] = readFileSync(join(corporaFolder, "wikinews-2019.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return [
    { name: "intake: no line of 171 stories is taken for one of a desk", faults: () => items.flatMap(suspected) },
    { name: "intake: no headline of 171 stories is taken for a marked one", faults: () => items.flatMap(marked) },
    { name: "intake: 171 stories keep all their words as plain copy", faults: () => items.flatMap(shortened) },
  ];
}

function suspected({ text }: Item): readonly string[] {
  return text.split("\n").flatMap((line) =>
    Object.entries(suspicions)
      .filter(([, isIt]) => isIt(line.trim()))
      .map(([name]) => `${name}: ${line.slice(0, 120)}`),
  );
}

function marked({ title }: Item): readonly string[] {
  const mark = markedHeadline(title);
  const { keyword, kind } = slugVersion(title);
  return mark.headline === title.trim() && keyword === title.trim() && kind === "first" ? [] : [title];
}

function shortened({ title, text }: Item): readonly string[] {
  const { story, left } = withoutFurniture(copyBlocks(text));
  const words = (from: string) => from.match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
  return left.length === 0 && words(textOfBlocks(story)) === words(text) ? [] : [title];
}
