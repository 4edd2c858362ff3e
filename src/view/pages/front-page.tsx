import { frontPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ShownRail } from "../../model/rail.ts";
import type { Section } from "../../model/section.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { Ad } from "../parts/ad.tsx";
import { Department } from "../parts/department.tsx";
import { LeadTeaser } from "../parts/lead-teaser.tsx";
import { Rails } from "../parts/rail.tsx";
import { River } from "../parts/river.tsx";

export interface FrontPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly lead: Story | null;
  /** The latest, newest first, without the lead. */
  readonly river: readonly Story[];
  readonly departments: readonly { readonly section: Section; readonly stories: readonly Story[] }[];
  readonly rails: readonly ShownRail[];
}

export function FrontPage({ frame, jsonLd, lead, river, departments, rails }: FrontPageProps) {
  const { site } = frame;
  const beside = lead?.image === null ? 4 : 6;
  const filled = departments.filter(({ stories }) => stories.length > 0);
  return (
    <Document
      frame={frame}
      meta={{ title: null, description: site.description, path: frontPath, robots: null, feed: null, story: null }}
      jsonLd={jsonLd}
      section={null}
      day={newest(lead === null ? river : [lead, ...river])}
      kind="front"
    >
      <h1 class="unseen">{site.title}: the latest</h1>
      {lead === null ? <p class="quiet">No story has come in yet.</p> : <LeadTeaser site={site} story={lead} />}
      <Board site={site} id="latest" title="Latest" stories={river.slice(0, beside)} />
      <Board site={site} id="earlier" title="Earlier" stories={river.slice(beside)} />
      {filled.length > 0 && (
        <div class="departments">
          {filled.map(({ section, stories }) => (
            <Department key={section.id} site={site} section={section} stories={stories} />
          ))}
        </div>
      )}
      <Ad site={site} placement="front" />
      <Rails site={site} rails={rails} />
    </Document>
  );
}

interface BoardProps {
  readonly site: Site;
  readonly id: string;
  readonly title: string;
  readonly stories: readonly Story[];
}

/** A part of the river: `latest` stands beside the lead and is about as tall, `earlier` runs below in columns. */
function Board({ site, id, title, stories }: BoardProps) {
  if (stories.length === 0) return null;
  return (
    <section class={`board ${id}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>
        <River site={site} stories={stories} heading="h3" />
      </div>
    </section>
  );
}

function newest(stories: readonly Story[]) {
  return stories.reduce<Story["date"] | null>(
    (day, { date }) => (day === null || date.epoch > day.epoch ? date : day),
    null,
  );
}
