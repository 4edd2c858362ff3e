import type { Story } from "../../model/story.ts";

interface KickerProps {
  readonly story: Story;
}

/** The words over a headline; the section's title where the story has none. */
export function Kicker({ story }: KickerProps) {
  return (
    <p class="kicker" dir="auto">
      {story.kicker ?? story.section.title}
    </p>
  );
}
