import { frontPath, href, sectionPath } from "../../model/address.ts";
import { type Instant, isoInstant } from "../../model/instant.ts";
import type { Frame } from "../layouts/frame.ts";
import { keptMarkup } from "./kept-markup.ts";
import { dayName } from "./moment.tsx";

interface MastheadProps {
  readonly frame: Frame;
  /** The page's own path. */
  readonly path: string | null;
  /** The id of the section in which the page stands. */
  readonly section: string | null;
  /** The day of the newest story; on the front page only. */
  readonly day: Instant | null;
}

/** The site's name, what it stands for, and its sections. */
export function Masthead(props: MastheadProps) {
  const { frame, path, section, day } = props;
  // All that it takes from the path is whether it leads to one of its own links.
  const isLinked = path === frontPath || (section !== null && path === sectionPath(section));
  if (isLinked || day !== null) return <WholeMasthead {...props} />;
  return keep(frame, section ?? "", () => <WholeMasthead {...props} />);
}

const keep = keptMarkup();

function WholeMasthead({ frame, path, section, day }: MastheadProps) {
  const { site, sections } = frame;
  return (
    <header class="masthead">
      <div>
        <a class="name" href={href(site, frontPath)} {...(path === frontPath && { "aria-current": "page" })}>
          {site.title}
        </a>
        <p class="tagline">{site.tagline}</p>
        {day !== null && (
          <p class="day">
            <time datetime={isoInstant(day)}>{dayName(site, day)}</time>
          </p>
        )}
      </div>
      <nav aria-label="Sections">
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={href(site, sectionPath(id))}
                {...(id === section && { "aria-current": path === sectionPath(id) ? "page" : "true" })}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
