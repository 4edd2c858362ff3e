import { archivePath, frontPath, href, sectionPath } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { ListHead } from "../parts/list-head.tsx";

export interface NotFoundPageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
}

export function NotFoundPage({ frame, jsonLd }: NotFoundPageProps) {
  const { site, sections } = frame;
  return (
    <Document
      frame={frame}
      meta={{
        title: "Page not found",
        description: "There is no page at this address.",
        path: null,
        robots: "noindex",
        feed: null,
        story: null,
      }}
      jsonLd={jsonLd}
      section={null}
      day={null}
      kind="plain"
    >
      <ListHead
        title="There is no page at this address."
        description="It may have moved, its licence may have ended, or the address may be mistyped."
      />
      <ul class="ways">
        <li>
          <a href={href(site, frontPath)}>Front page</a>
        </li>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={href(site, sectionPath(id))}>{title}</a>
          </li>
        ))}
        <li>
          <a href={href(site, archivePath)}>Archive</a>
        </li>
      </ul>
    </Document>
  );
}
