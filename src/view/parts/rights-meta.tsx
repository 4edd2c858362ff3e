import { absolute, agencyRslPath, ownRslPath, siteRslPath } from "../../model/address.ts";
import { rightsOf } from "../../model/rights.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { tdmOf } from "../../model/tdm.ts";
import { keptMarkup } from "./kept-markup.ts";

interface RightsMetaProps {
  readonly site: Site;
  /** The story that the page is about. */
  readonly story: Story | null;
}

/** The rights in a page as machines read them: a story's own, else those of the site as a whole. */
export function RightsMeta({ site, story }: RightsMetaProps) {
  if (story === null) return <RslLink site={site} path={siteRslPath} />;
  // They are the same for all stories of a house.
  return keep(site, story.agency ?? "own", () => <StoryRightsMeta site={site} story={story} />);
}

const keep = keptMarkup();

function StoryRightsMeta({ site, story }: { readonly site: Site; readonly story: Story }) {
  const { reservation, policy } = tdmOf(rightsOf(story, site));
  return (
    <>
      <RslLink site={site} path={story.agency === null ? ownRslPath : agencyRslPath(story.agency.id)} />
      <meta name="tdm-reservation" content={String(reservation)} />
      {policy !== null && <meta name="tdm-policy" content={policy} />}
    </>
  );
}

/** RSL asks for an absolute address. */
function RslLink({ site, path }: { readonly site: Site; readonly path: string }) {
  return <link rel="license" type="application/rsl+xml" href={absolute(site, path)} />;
}
