import type { Site } from "../../model/site.ts";
import { dataUrl } from "./data-url.ts";

interface PublisherFactsProps {
  readonly site: Site;
}

/** Who publishes the site, how to reach them, and the policies they keep. */
export function PublisherFacts({ site }: PublisherFactsProps) {
  const { publisher } = site;
  return (
    <section aria-label="Publisher">
      <h2>
        <DataLink site={site} url={publisher.url} title={publisher.name} />
      </h2>
      <ul>
        {[
          { url: publisher.masthead, title: "Who we are" },
          { url: publisher.ethicsPolicy, title: "Ethics policy" },
          { url: publisher.correctionsPolicy, title: "Corrections policy" },
          { url: publisher.ownershipFundingInfo, title: "Ownership and funding" },
          { url: publisher.email === null ? null : `mailto:${publisher.email}`, title: publisher.email ?? "" },
        ]
          .filter(({ url }) => url !== null)
          .map(({ url, title }) => (
            <li key={title}>
              <DataLink site={site} url={url} title={title} />
            </li>
          ))}
      </ul>
    </section>
  );
}

interface DataLinkProps {
  readonly site: Site;
  readonly url: string | null;
  readonly title: string;
}

/** A title that is a link where its URL may be followed. */
export function DataLink({ site, url, title }: DataLinkProps) {
  const target = url === null ? null : dataUrl(site, url);
  return target === null ? <span>{title}</span> : <a href={target}>{title}</a>;
}
