import { expect, flagsOf, mustRecover, type Rehearsal, told } from "./crash.ts";
import { neither } from "./play.ts";

/** What a disk may say, and the words by which an operator should hear of it. */
export const faults: Readonly<Record<string, RegExp>> = {
  ENOSPC: /the disk is full/,
  EIO: /the disk reports an error/,
  EMFILE: /too many files are open/,
  EACCES: /this user may not do that/,
  EROFS: /the disk can only be read from/,
};

/** A call that fails, by its number; `lasting` where all later ones fail too. */
export interface Failure {
  readonly at: number;
  readonly code: string;
  readonly lasting: boolean;
  /** The kind of the call and the sort of its path. */
  readonly sort: string;
}

/** For each sort of call the first one and one in the middle, with each fault in turn, or with all of them. */
export function failuresOf({ calls, stage }: Rehearsal, all: boolean): readonly Failure[] {
  const places = new Map<string, number[]>();
  calls.forEach((call, index) => {
    const sort = sortOf(call, stage.root);
    places.set(sort, [...(places.get(sort) ?? []), index + 1]);
  });
  const failures: Failure[] = [];
  const codes = Object.keys(faults);
  for (const [sort, numbers] of places) {
    for (const at of new Set([numbers[0], numbers[Math.floor(numbers.length / 2)]])) {
      if (at === undefined) continue;
      const next = codes[failures.length % codes.length];
      for (const code of all ? codes : next === undefined ? [] : [next]) {
        failures.push({ at, code, lasting: failures.length % 2 === 1, sort });
      }
    }
  }
  return failures;
}

/** The kind of a call, and the first two folders of its path without what chance decides. */
function sortOf(call: string, root: string): string {
  const [kind, ...paths] = call.split(" ");
  const places = paths.map((path) =>
    path
      .slice(root.length + 1)
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16}/g, "ID")
      .split("/")
      .slice(0, 4)
      .join("/")
      .replace(/(staging\/ID|_site)\/.*/, "$1")
      .replace(/\d+/g, "N"),
  );
  return [kind, ...places].join(" ");
}

/** Lets a call fail; throws where the command does not end as it should, or anything is then not as it must be. */
export async function fail(rehearsal: Rehearsal, { at, code, lasting }: Failure): Promise<void> {
  const { kind, stage, before, after } = rehearsal;
  stage.restore();
  const sabotage = { roots: [stage.root], at, what: code, lasting };
  const ended = await stage.run(kind.command, { ...flagsOf(kind), sabotage });
  if (/^ +at /m.test(ended.stderr)) throw new Error(`It shows a stack: ${told(ended)}`);
  if (ended.exitCode === 0) {
    // Some calls have another way, such as copying a file that cannot have a second name.
    expect(neither(stage.print(), after, after), "the output of a command that said it went well");
  } else if (!faults[code]?.test(ended.stderr) || !ended.stderr.includes(stage.root)) {
    throw new Error(`It does not say what is wrong, and where: ${told(ended)}`);
  }
  await mustRecover({ ...rehearsal, before });
}
