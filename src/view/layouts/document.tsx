import type { ComponentChildren, VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Sheet } from "../../model/assets.ts";
import type { Instant } from "../../model/instant.ts";
import type { JsonLd } from "../../model/json-ld.ts";
import { directionOf } from "../../model/language.ts";
import { Footer } from "../parts/footer.tsx";
import { JsonLdScript } from "../parts/json-ld.tsx";
import { joined } from "../parts/kept-markup.ts";
import { Masthead } from "../parts/masthead.tsx";
import { PreviewBar } from "../parts/preview-bar.tsx";
import type { Frame } from "./frame.ts";
import { FrameHead, PageHead } from "./head.tsx";
import type { Meta } from "./meta.ts";

interface DocumentProps {
  readonly frame: Frame;
  readonly meta: Meta;
  readonly jsonLd: readonly JsonLd[];
  /** The id of the section in which the page stands. */
  readonly section: string | null;
  /** The day printed in the masthead; only the front page has one. */
  readonly day: Instant | null;
  /** Names the page's layout to its style sheet; that of plain pages is `list`. */
  readonly kind: Sheet | "plain";
  readonly children: ComponentChildren;
}

/** The document of every page, without the opening that pages share; see `documentRest`. */
export function Document({ frame, meta, jsonLd, section, day, kind, children }: DocumentProps) {
  return joined(
    ["", "</head>", "</html>"],
    <PageHead frame={frame} meta={meta} />,
    <body>
      <a class="skip" href="#content">
        Skip to the news
      </a>
      <PreviewBar frame={frame} />
      <Masthead frame={frame} path={meta.path} section={section} day={day} />
      <main id="content" class={kind} tabindex={-1}>
        {children}
      </main>
      <Footer frame={frame} />
      {jsonLd.map((thing) => (
        <JsonLdScript key={thing["@type"]} thing={thing} />
      ))}
    </body>,
  );
}

/** The text of a page's file behind the opening of its frame. */
export function documentRest(page: VNode): string {
  return `${renderToString(page)}\n`;
}

const openings = new WeakMap<Frame, Map<Sheet, string>>();

/**
 * What every page of a frame with the same style sheet starts with, to the byte: the doctype, and the head as far as it
 * is no page's own.
 */
export function documentOpening(frame: Frame, sheet: Sheet): string {
  const made = openings.get(frame) ?? new Map<Sheet, string>();
  openings.set(frame, made);
  let opening = made.get(sheet);
  if (opening === undefined) {
    const { language } = frame.site;
    const whole = renderToString(
      <html lang={language} dir={directionOf(language)}>
        <head>
          <FrameHead frame={frame} sheet={sheet} />
        </head>
      </html>,
    );
    opening = `<!doctype html>${whole.slice(0, -"</head></html>".length)}`;
    made.set(sheet, opening);
  }
  return opening;
}
