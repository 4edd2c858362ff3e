import { renderToString } from "preact-render-to-string";
import type { ShownRail } from "../../model/rail.ts";
import type { Site } from "../../model/site.ts";
import { railUrl } from "./data-url.ts";
import { keptMarkup } from "./kept-markup.ts";

interface RailsProps {
  readonly site: Site;
  readonly rails: readonly ShownRail[];
}

/** All rails of a page, in order. Most pages show the same ones. */
export function Rails({ site, rails }: RailsProps) {
  if (rails.length === 0) return null;
  return keep(site, rails, () => (
    <div class="rails">
      {rails.map((rail) => (
        <RailSection key={rail.id} site={site} rail={rail} />
      ))}
    </div>
  ));
}

const keep = keptMarkup();

/** With what the rails of a page start and end: no other part of a page is a `div` of this class, or stands in one. */
export const railsSlot = { start: '<div class="rails">', end: "</div>" } as const;

/** The rails of a page as they stand there; empty where it shows none. */
export function railsMarkup(site: Site, rails: readonly ShownRail[]): string {
  return renderToString(<Rails site={site} rails={rails} />);
}

interface RailSectionProps {
  readonly site: Site;
  readonly rail: ShownRail;
}

function RailSection({ site, rail }: RailSectionProps) {
  const home = rail.home === null ? null : railUrl(site, rail.home);
  return (
    <section class="rail" data-rail={rail.id} aria-labelledby={`rail-${rail.id}`}>
      <h2 id={`rail-${rail.id}`}>
        <Linked url={home} title={rail.title} />
      </h2>
      {rail.items.length > 0 && (
        <ul>
          {rail.items.map((item) => (
            <li key={item.id}>
              <Linked url={railUrl(site, item.link)} title={item.title} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** A title whose link may not be followed stays as text. */
function Linked({ url, title }: { readonly url: string | null; readonly title: string }) {
  return url === null ? (
    <span dir="auto">{title}</span>
  ) : (
    <a href={url} dir="auto">
      {title}
    </a>
  );
}
