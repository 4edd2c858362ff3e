import {
  agenciesPath,
  archivePath,
  correctionsPath,
  feedPaths,
  frontPath,
  href,
  sectionPath,
  topicsPath,
} from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Frame } from "../layouts/frame.ts";
import { keptMarkup } from "./kept-markup.ts";
import { PublisherFacts } from "./publisher-facts.tsx";

interface FooterProps {
  readonly frame: Frame;
}

/** The way to everything, and who is behind it. The same on every page. */
export function Footer({ frame }: FooterProps) {
  return keep(frame, "", () => <WholeFooter frame={frame} />);
}

const keep = keptMarkup();

function WholeFooter({ frame }: FooterProps) {
  const { site, sections } = frame;
  const feeds = feedPaths(frontPath);
  return (
    <footer class="footer">
      <FooterLinks
        site={site}
        title="Sections"
        links={sections.map(({ id, title }) => ({ path: sectionPath(id), title }))}
      />
      <FooterLinks
        site={site}
        title="The record"
        links={[
          { path: topicsPath, title: "Topics" },
          { path: agenciesPath, title: "Agencies" },
          { path: archivePath, title: "Archive" },
          { path: correctionsPath, title: "Corrections" },
        ]}
      />
      <FooterLinks
        site={site}
        title="Feeds"
        links={[
          { path: feeds.rss, title: "RSS" },
          { path: feeds.atom, title: "Atom" },
          { path: feeds.json, title: "JSON Feed" },
        ]}
      />
      <PublisherFacts site={site} />
    </footer>
  );
}

interface FooterLinksProps {
  readonly site: Site;
  readonly title: string;
  readonly links: readonly { readonly path: string; readonly title: string }[];
}

function FooterLinks({ site, title, links }: FooterLinksProps) {
  return (
    <nav aria-label={`${title}, all`}>
      <h2>{title}</h2>
      <ul>
        {links.map((link) => (
          <li key={link.path}>
            <a href={href(site, link.path)}>{link.title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
