import type { Story } from "../../model/story.ts";

interface OriginProps {
  readonly story: Story;
}

/** Where a story was filed and who sent it, as lists show it: `Brussels AFP`. */
export function Origin({ story }: OriginProps) {
  if (story.place === null && story.agency === null) return null;
  return (
    <span class="origin">
      {story.place !== null && <span dir="auto">{story.place}</span>}
      {story.place !== null && story.agency !== null && " "}
      {story.agency !== null && <abbr title={story.agency.name}>{story.agency.label}</abbr>}
    </span>
  );
}
