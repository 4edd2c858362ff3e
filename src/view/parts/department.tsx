import { href, sectionPath } from "../../model/address.ts";
import type { Section } from "../../model/section.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Headlines } from "./headlines.tsx";
import { Labels } from "./labels.tsx";
import { Renditions } from "./picture.tsx";
import { StoryLink } from "./story-link.tsx";

interface DepartmentProps {
  readonly site: Site;
  readonly section: Section;
  readonly stories: readonly Story[];
}

/** A section on the front page: its newest story at length, the next as headlines. */
export function Department({ site, section, stories }: DepartmentProps) {
  const [first, ...others] = stories;
  if (first === undefined) return null;
  return (
    <section class="department" aria-labelledby={`department-${section.id}`}>
      <h2 id={`department-${section.id}`}>
        <a href={href(site, sectionPath(section.id))}>{section.title}</a>
      </h2>
      <article>
        {first.image !== null && (
          <Renditions site={site} picture={first.image} sizes="(min-width:40rem) 23rem, 100vw" fetch="late" />
        )}
        <h3>
          <Labels story={first} />
          <StoryLink site={site} story={first} />
        </h3>
        <p dir="auto">{first.summary}</p>
      </article>
      {others.length > 0 && <Headlines site={site} stories={others} />}
    </section>
  );
}
