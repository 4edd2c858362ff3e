import { href, sectionPath } from "../../model/address.ts";
import type { Section } from "../../model/section.ts";
import type { Site } from "../../model/site.ts";
import { keptMarkup } from "./kept-markup.ts";

interface SectionLinkProps {
  readonly site: Site;
  readonly section: Section;
}

export function SectionLink({ site, section }: SectionLinkProps) {
  return keep(site, section, () => (
    <a href={href(site, sectionPath(section.id))} dir="auto">
      {section.title}
    </a>
  ));
}

const keep = keptMarkup();
