/** When something on a disk changed, in milliseconds since 1970: its bytes or entries, and anything about it. */
export interface ChangeTimes {
  readonly modified: number;
  readonly changed: number;
}

/** How long clocks of disks may take what changes again for unchanged, in milliseconds: FAT counts in twos. */
export const tick = 2_000;

/**
 * Whether these times can be believed in later: what changed only just now may change again within the same tick
 * (https://git-scm.com/docs/racy-git).
 *
 * @param now the time by the disk's own clock.
 */
export function isSettled({ changed, modified }: ChangeTimes, now: number): boolean {
  return Math.max(changed, modified) < now - tick;
}
