import type { Copy } from "../model/copy.ts";
import type { Correction } from "../model/correction.ts";
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { Story } from "../model/story.ts";
import type { StoryVersion } from "../model/story-version.ts";
import { visibilityOf } from "./visibility.ts";

/** A version of a story that was public. */
export interface PublicVersion {
  /** When it became public. */
  readonly at: Instant;
  readonly copy: Copy;
}

/** How many versions of a story are shown, the newest. */
const mostVersions = 20;

/** The versions of every public story that has more than one to show, by story id; newest first. */
export function historiesOf(
  { stories, histories }: Pick<Edition, "stories" | "histories">,
  now: Instant,
): ReadonlyMap<string, readonly PublicVersion[]> {
  const shown = new Map<string, readonly PublicVersion[]>();
  for (const story of stories) {
    const versions = publicVersions(story, histories.get(story.id) ?? [], now);
    if (versions.length > 1) shown.set(story.id, versions);
  }
  return shown;
}

/**
 * The versions of a story that may be shown, newest first: the one that stands, and every earlier one that was public
 * before it was replaced and by its own conditions would still be. Nothing that lies before a kill is shown, and nothing
 * at all of a story that is not public. Versions in which readers see no difference are one.
 *
 * @param versions oldest first.
 */
export function publicVersions(
  story: Story,
  versions: readonly StoryVersion[],
  now: Instant,
): readonly PublicVersion[] {
  if (visibilityOf(story, now) !== "public") return [];
  const sinceKill = versions.slice(versions.findLastIndex(({ kind }) => kind === "kill") + 1);
  const shown: PublicVersion[] = [];
  sinceKill.forEach((version, index) => {
    if (version.kind === "kill") return;
    const standing = index === sinceKill.length - 1;
    if (!standing && !wasPublic(version, now)) return;
    const { copy } = version;
    const before = shown[shown.length - 1];
    if (before !== undefined && readsAlike(before.copy, copy)) shown.pop();
    const same = before !== undefined && shown[shown.length - 1] !== before;
    shown.push({ at: same ? before.at : publicSince(version.at ?? now, copy), copy });
  });
  return shown.reverse().slice(0, mostVersions);
}

/** The corrections that stand in a copy and not in the one before it. */
export function correctionsSince(before: Copy | null, { corrections }: Copy): readonly Correction[] {
  return corrections.filter((correction) => !before?.corrections.some((other) => isSame(other, correction)));
}

/**
 * Whether a version was public at some instant between its commit and the one that replaced it. If it was, and its
 * licence has not ended by now, it was so at the last instant of that time, since an embargo only ends.
 */
function wasPublic({ at, until, copy }: Extract<StoryVersion, { kind: "copy" }>, now: Instant): boolean {
  const start = at ?? now;
  const end = Math.min(until?.epoch ?? now.epoch, now.epoch);
  return (
    start.epoch < end && visibilityOf(copy, { epoch: end - 1 }) === "public" && visibilityOf(copy, now) === "public"
  );
}

function publicSince(at: Instant, { embargoed }: Copy): Instant {
  return embargoed !== null && embargoed.epoch > at.epoch ? embargoed : at;
}

function readsAlike(a: Copy, b: Copy): boolean {
  return (
    a.headline === b.headline &&
    a.kicker === b.kicker &&
    a.byline === b.byline &&
    a.place === b.place &&
    a.agency?.id === b.agency?.id &&
    a.paragraphs.length === b.paragraphs.length &&
    a.paragraphs.every((paragraph, index) => paragraph === b.paragraphs[index]) &&
    a.corrections.length === b.corrections.length &&
    correctionsSince(a, b).length === 0
  );
}

function isSame(a: Correction, b: Correction): boolean {
  return a.date.epoch === b.date.epoch && a.kind === b.kind && a.text === b.text;
}
