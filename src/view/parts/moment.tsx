import { type Instant, isoInstant } from "../../model/instant.ts";
import { readersTime } from "../../model/printed-time.ts";
import type { Site } from "../../model/site.ts";

interface MomentProps {
  readonly site: Site;
  readonly instant: Instant;
}

/** The words around dates are English, so dates are. */
function print(site: Site, instant: Instant, format: string): string {
  return readersTime(instant, site.timeZone, format);
}

/** `16:18`, in the site's time zone. */
export function Clock({ site, instant }: MomentProps) {
  return <time datetime={isoInstant(instant)}>{print(site, instant, "HH:mm")}</time>;
}

/** `17 August 2022` */
export function Day({ site, instant }: MomentProps) {
  return <time datetime={isoInstant(instant)}>{print(site, instant, "d MMMM yyyy")}</time>;
}

/** `17 August 2022, 16:18 UTC` */
export function Moment({ site, instant }: MomentProps) {
  return <time datetime={isoInstant(instant)}>{print(site, instant, "d MMMM yyyy, HH:mm ZZZZ")}</time>;
}

/** `Wednesday 17 August 2022` */
export function dayName(site: Site, instant: Instant): string {
  return print(site, instant, "cccc d MMMM yyyy");
}
