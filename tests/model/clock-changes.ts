import { storyPath } from "../../src/model/address.ts";
import { printedDateline } from "../../src/model/dateline.ts";
import { isoInstant } from "../../src/model/instant.ts";
import { agencyWith, at, hour, siteWith, storyWith } from "../derive/builders.ts";

/** Prints datelines and paths just before, at and after every change of the clocks from 2024 to 2030 in four zones. */
const zones = ["Europe/Brussels", "America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"];
const pattern = "/{year}/{month}/{day}/{slug}.html";

const lines: string[] = [];
for (const timeZone of zones) {
  for (const change of changesOf(timeZone)) {
    for (const offset of [-1, 0, 1, -hour, hour]) {
      const date = { epoch: change + offset };
      const format = "{place}, {filed:LLL d HH:mm:ss} ({agency}) {date:LLL d, yyyy HH:mm:ss}";
      const agency = agencyWith({ id: "afp", datelineFormat: format });
      const story = storyWith({ slug: "clock", date, place: timeZone, timeZone, agency });
      const path = storyPath(pattern, timeZone, { ...story, section: "space", agency: "afp" });
      lines.push(`${isoInstant(date)} ${printedDateline(story, siteWith({ timeZone }))} ${path}`);
    }
  }
}
process.stdout.write(lines.join("\n"));

/** Instants at which a zone changes its offset, in milliseconds. */
function changesOf(timeZone: string): readonly number[] {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const offset = (epoch: number) => /GMT.*$/.exec(format.format(epoch))?.[0];
  const changes: number[] = [];
  const end = at("2031-01-01T00:00:00Z").epoch;
  for (let day = at("2024-01-01T00:00:00Z").epoch; day < end; day += 24 * hour) {
    let [early, late] = [day, day + 24 * hour];
    if (offset(early) === offset(late)) continue;
    while (late - early > 1) {
      const middle = Math.floor((early + late) / 2);
      if (offset(middle) === offset(early)) early = middle;
      else late = middle;
    }
    changes.push(late);
  }
  return changes;
}
