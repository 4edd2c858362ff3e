import { FingerprintMaker } from "./fingerprint.ts";
import { unlinked } from "./html.ts";
import type { Story } from "./story.ts";
import { storyCopy } from "./story-copy.ts";

/** The same story without the links of its body whose target is dead; their words stay. */
export function unlinkedStory(story: Story, isDead: (target: string) => boolean): Story {
  const dead = story.links.filter(isDead);
  const whole = new FingerprintMaker().print(story.keys.whole);
  for (const link of dead) whole.text(link);
  return {
    ...storyCopy(story),
    body: unlinked(story.body, isDead),
    links: story.links.filter((link) => !dead.includes(link)),
    keys: { listed: story.keys.listed, whole: whole.made() },
  };
}
