import { visibilityOf } from "../../../src/derive/visibility.ts";
import { isoInstant } from "../../../src/model/instant.ts";
import { parseInstant } from "../../../src/read/instants.ts";

/** Prints what is public when, for instants around changes of the clocks in both halves of the year. */
const written = [
  "2024-01-15T02:30:00-03:30",
  "2024-03-31T02:30:00+01:00",
  "2024-03-31T03:00:00+02:00",
  "2024-04-07T01:45:00+10:30",
  "2024-07-15T12:00:00Z",
  "2024-10-27T02:30:00+02:00",
  "2024-10-27T02:30:00+01:00",
  "2024-11-03T01:30:00-05:00",
];

for (const text of written) {
  const embargoed = parseInstant(text);
  if (embargoed === null) continue;
  const day = 24 * 60 * 60 * 1000;
  const story = { status: "usable", embargoed, licenceExpires: { epoch: embargoed.epoch + 180 * day } } as const;
  for (const distance of [-180 * day, -1, 0, 1, 180 * day - 1, 180 * day]) {
    const now = { epoch: embargoed.epoch + distance };
    const visibility = visibilityOf({ ...story, agency: null, date: embargoed }, now);
    process.stdout.write(`${text} ${isoInstant(now)} ${now.epoch} ${visibility}\n`);
  }
}
