import type { AdPlacement, AdSlot, Site } from "../../model/site.ts";
import { dataUrl } from "./data-url.ts";
import { keptMarkup } from "./kept-markup.ts";

interface AdProps {
  readonly site: Site;
  readonly placement: AdPlacement;
}

/** The advertisement of a placement: labelled, and of one size whatever fills it. */
export function Ad({ site, placement }: AdProps) {
  return keep(site, placement, () => <AdSection site={site} placement={placement} />);
}

const keep = keptMarkup();

function AdSection({ site, placement }: AdProps) {
  const slot = site.ads.find((ad) => ad.placement === placement);
  if (slot === undefined) return null;
  return (
    <section class="ad-slot" aria-label="Advertisement">
      <p>{slot.label}</p>
      <AdFilling site={site} slot={slot} />
    </section>
  );
}

interface AdFillingProps {
  readonly site: Site;
  readonly slot: AdSlot;
}

function AdFilling({ site, slot }: AdFillingProps) {
  const { content, width, height } = slot;
  switch (content.kind) {
    case "empty":
      return <Blank width={width} height={height} />;
    case "picture": {
      const src = dataUrl(site, content.src);
      const target = dataUrl(site, content.href);
      if (src === null) return <Blank width={width} height={height} />;
      const picture = <img src={src} alt={content.alt} width={width} height={height} loading="lazy" decoding="async" />;
      return target === null ? (
        picture
      ) : (
        <a href={target} rel="sponsored">
          {picture}
        </a>
      );
    }
    case "frame": {
      const src = dataUrl(site, content.src);
      if (src === null) return <Blank width={width} height={height} />;
      return (
        <iframe
          src={src}
          width={width}
          height={height}
          title="Advertisement"
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          referrerpolicy="no-referrer"
          loading="lazy"
        />
      );
    }
  }
}

/** Keeps the space of a slot that nothing fills. */
function Blank({ width, height }: { readonly width: number; readonly height: number }) {
  return <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" />;
}
