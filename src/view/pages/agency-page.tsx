import { agenciesPath } from "../../model/address.ts";
import type { Agency } from "../../model/agency.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import type { ListPage } from "../../model/listing.ts";
import { agencyRights } from "../../model/rights.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { Breadcrumb } from "../parts/breadcrumb.tsx";
import { ListHead } from "../parts/list-head.tsx";
import { DataLink } from "../parts/publisher-facts.tsx";
import { Rights } from "../parts/rights.tsx";
import { pageTitle, StoryList } from "../parts/story-list.tsx";

export interface AgencyPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly agency: Agency;
  readonly page: ListPage;
}

export function AgencyPage({ frame, jsonLd, agency, page }: AgencyPageProps) {
  const { site } = frame;
  const title = pageTitle(agency.name, page);
  return (
    <Document
      frame={frame}
      meta={plainMeta(title, `Stories from ${agency.name} on ${site.title}.`, page.path)}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="list"
    >
      <Breadcrumb site={site} crumbs={[{ title: "Agencies", path: agenciesPath }]} />
      <ListHead title={title} description="" />
      {agency.url !== null && (
        <p class="aside">
          <DataLink site={site} url={agency.url} title={agency.url.replace(/^https?:\/\/|\/$/g, "")} />
        </p>
      )}
      <StoryList site={site} page={page} />
      <Rights notice={agencyRights(agency, site).notice} />
    </Document>
  );
}
