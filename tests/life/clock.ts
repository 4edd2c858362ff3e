/** The instant around which most scenarios turn. */
export const noon = "2022-08-18T12:00:00.000Z";

/** An instant moved by some milliseconds, in UTC. */
export function moved(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The last millisecond before an instant. */
export function justBefore(instant: string): string {
  return moved(instant, -1);
}

export const hour = 60 * 60 * 1000;
export const day = 24 * hour;
