import { directionOf } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import type { Story } from "../../model/story.ts";

/** The attributes of an element that holds a story's own words, where they are not in the site's language. */
export function tongueOf(site: Site, story: Story): { readonly lang?: string; readonly dir?: "ltr" | "rtl" } {
  return story.language === site.language ? {} : { lang: story.language, dir: directionOf(story.language) };
}

/** The attributes of the site's words inside a story that is in another language. */
export function houseTongue(site: Site, story: Story): { readonly lang?: string } {
  return story.language === site.language ? {} : { lang: site.language };
}
