import type { Agency } from "../../model/agency.ts";
import type { Site } from "../../model/site.ts";

interface RightsProps {
  readonly site: Site;
  readonly agency: Agency | null;
}

/** The rights notice under a story: its agency's, else the publisher's own. */
export function Rights({ site, agency }: RightsProps) {
  return (
    <p class="rights" dir="auto">
      {agency === null ? `© ${site.publisher.name}. All rights reserved.` : agency.notice}
    </p>
  );
}
