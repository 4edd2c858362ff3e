/** Something that must hold. */
export interface Check {
  readonly name: string;
  /** Everything that is wrong, in words; nothing where it holds. */
  readonly faults: () => readonly string[] | Promise<readonly string[]>;
}

const most = 20;

/** Runs checks one after another and tells of each; gives how many passed and how many failed. */
export async function runChecks(checks: readonly Check[], say: (line: string) => void) {
  let passed = 0;
  for (const { name, faults } of checks) {
    const found = await faultsOrError(faults);
    if (found.length === 0) passed++;
    say(`${found.length === 0 ? "passed" : "FAILED"}  ${name}`);
    for (const fault of found.slice(0, most)) say(`          ${fault}`);
    if (found.length > most) say(`          and ${found.length - most} more`);
  }
  return { passed, failed: checks.length - passed };
}

async function faultsOrError(faults: Check["faults"]): Promise<readonly string[]> {
  try {
    return await faults();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
