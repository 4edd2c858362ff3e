import { agenciesPath, agencyPath } from "../../model/address.ts";
import type { Agency } from "../../model/agency.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { plainMeta } from "../layouts/meta.ts";
import { IndexList } from "../parts/index-list.tsx";
import { ListHead } from "../parts/list-head.tsx";

export interface AgenciesPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
  readonly agencies: readonly { readonly agency: Agency; readonly count: number }[];
}

export function AgenciesPage({ frame, jsonLd, agencies }: AgenciesPageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={plainMeta("Agencies", `The news agencies whose stories ${site.title} carries.`, agenciesPath)}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead title="Agencies" description="" />
      <IndexList
        site={site}
        entries={agencies.map(({ agency, count }) => ({ path: agencyPath(agency.id), title: agency.name, count }))}
      />
    </Document>
  );
}
