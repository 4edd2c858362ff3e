import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";

interface FeedLinksProps {
  readonly site: Site;
  readonly title: string;
  readonly paths: { readonly rss: string; readonly atom: string; readonly json: string };
}

/** Lets feed readers discover a list's feeds. */
export function FeedLinks({ site, title, paths }: FeedLinksProps) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={`${title} (RSS)`} href={href(site, paths.rss)} />
      <link rel="alternate" type="application/atom+xml" title={`${title} (Atom)`} href={href(site, paths.atom)} />
      <link rel="alternate" type="application/feed+json" title={`${title} (JSON Feed)`} href={href(site, paths.json)} />
    </>
  );
}
