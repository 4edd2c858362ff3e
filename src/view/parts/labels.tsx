import type { Story } from "../../model/story.ts";

interface LabelsProps {
  readonly story: Story;
}

/** What a reader must know before the headline, in words: that the story is urgent, that it is paid for. */
export function Labels({ story }: LabelsProps) {
  return (
    <>
      <UrgentLabel urgency={story.urgency} />
      {story.sponsored && <SponsoredLabel />}
    </>
  );
}

/** IPTC urgency 1 is a flash, 2 a bulletin; the rest goes unmarked. */
function UrgentLabel({ urgency }: { readonly urgency: number | null }) {
  if (urgency !== 1 && urgency !== 2) return null;
  return <strong class="urgent">{urgency === 1 ? "FLASH" : "BULLETIN"}</strong>;
}

function SponsoredLabel() {
  return <span class="sponsored">Sponsored</span>;
}
