import { archivePath, correctionsPath, frontPath, href } from "../../model/address.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import { Document } from "../layouts/document.tsx";
import type { Frame } from "../layouts/frame.ts";
import { ListHead } from "../parts/list-head.tsx";

export interface GonePageProps {
  readonly frame: Frame;
  readonly jsonLd: readonly JsonLd[];
}

/** Answers for a story that was withdrawn, without naming it. */
export function GonePage({ frame, jsonLd }: GonePageProps) {
  const { site } = frame;
  return (
    <Document
      frame={frame}
      meta={{
        title: "Story withdrawn",
        description: "The story at this address is no longer published.",
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
      <ListHead title="This story is no longer published." description="It was withdrawn." />
      <ul class="ways">
        <li>
          <a href={href(site, frontPath)}>Front page</a>
        </li>
        <li>
          <a href={href(site, correctionsPath)}>Corrections</a>
        </li>
        <li>
          <a href={href(site, archivePath)}>Archive</a>
        </li>
      </ul>
    </Document>
  );
}
