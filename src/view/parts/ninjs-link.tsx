import { href, ninjsPath } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";

interface NinjsLinkProps {
  readonly site: Site;
  /** The story that the page is about. */
  readonly story: Story | null;
}

/** Lets machines discover the file beside a story's page. */
export function NinjsLink({ site, story }: NinjsLinkProps) {
  if (story?.agency?.machineReadable !== true) return null;
  return <link rel="alternate" type="application/json" title="ninjs 3.1" href={href(site, ninjsPath(story.path))} />;
}
