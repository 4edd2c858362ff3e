import { href } from "../../model/address.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";
import { keptMarkup } from "./kept-markup.ts";

interface StoryLinkProps {
  readonly site: Site;
  readonly story: Story;
}

/** A story's headline as a link; paid content is told to crawlers. */
export function StoryLink({ site, story }: StoryLinkProps) {
  return keep(site, story, () => (
    <a
      href={href(site, story.path)}
      dir="auto"
      {...(story.sponsored && { rel: "sponsored" })}
      {...(story.language !== site.language && { lang: story.language })}
    >
      {story.headline}
    </a>
  ));
}

const keep = keptMarkup();
