import { sectionPath, topicPath } from "../model/address.ts";
import type { Instant } from "../model/instant.ts";
import type { Rail, RailLink, ShownRail } from "../model/rail.ts";
import type { Site } from "../model/site.ts";
import type { Story } from "../model/story.ts";

const day = 24 * 60 * 60 * 1000;

/** The first instant at which a story no longer shows headlines of rails; null is never. Days have 24 hours. */
export function headlinesUntil({ date }: Story, { railsFor }: Site): Instant | null {
  return railsFor === null ? null : { epoch: date.epoch + railsFor * day };
}

/**
 * The rails of stories that show no headlines any more: what each is called and where it leads. They change only with
 * the settings, so that pages of an archive stay as they are whatever the day's news. A rail that leads nowhere is left
 * out.
 */
export function quietRails(rails: readonly Rail[]): readonly ShownRail[] {
  return rails.flatMap((rail): ShownRail[] => {
    const home = rail.home ?? listOf(rail);
    return home === null ? [] : [{ id: rail.id, title: rail.title, home, items: [] }];
  });
}

/** Where the stories stand that fill a rail. */
function listOf({ filling }: Rail): RailLink | null {
  switch (filling.kind) {
    case "items":
      return null;
    case "latest":
      return { kind: "own", path: "/" };
    case "section":
      return { kind: "own", path: sectionPath(filling.section) };
    case "topic":
      return { kind: "own", path: topicPath(filling.slug) };
  }
}
