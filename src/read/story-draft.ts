import { basename, join } from "node:path";
import { storyPath } from "../model/address.ts";
import type { Agency } from "../model/agency.ts";
import type { Problem } from "../model/problem.ts";
import { failed, ok, type Result } from "../model/result.ts";
import type { Section } from "../model/section.ts";
import type { Site } from "../model/site.ts";
import { slugOf } from "../model/slug.ts";
import { blobId } from "./blob-id.ts";
import { complaintsOf } from "./complaints.ts";
import { type StoryText, splitStory } from "./front-matter.ts";
import { suggestion } from "./near-miss.ts";
import { type RawStory, storySchema } from "./schemas/story.ts";
import { type Complaint, problemAt, type SourceText } from "./source-text.ts";
import { decodeText, readBytes, readLoosely } from "./text-file.ts";
import type { Located, Path } from "./yaml-map.ts";

/** What stories refer to. */
export interface Desk {
  readonly site: Site;
  readonly sections: ReadonlyMap<string, Section>;
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** A story whose front matter is sound; its body and pictures are still to be read. */
export interface StoryDraft {
  readonly file: string;
  /** The name that git gives to the bytes of the file. */
  readonly blob: string;
  readonly source: SourceText;
  readonly text: StoryText;
  readonly raw: RawStory;
  readonly slug: string;
  readonly id: string;
  readonly path: string;
  readonly section: Section;
  readonly agency: Agency | null;
}

/**
 * A story whose front matter is not sound; `text` is null where the file could not even be taken apart. Where the file
 * is no text, `source` is the most that can be made of it.
 */
export interface BrokenStory {
  readonly file: string;
  readonly source: SourceText;
  readonly text: StoryText | null;
  readonly problems: readonly Problem[];
}

/** Reads one story file as far as its front matter goes. `file` is relative to `root`. */
export function draftStory(root: string, file: string, desk: Desk): Result<StoryDraft, BrokenStory> {
  const bytes = readBytes(join(root, file), file);
  const source = bytes.kind === "ok" ? decodeText(bytes.value, file) : bytes;
  if (bytes.kind === "failed" || source.kind === "failed") {
    const problems = source.kind === "failed" ? [source.error] : [];
    return failed({ file, source: readLoosely(join(root, file), file), text: null, problems });
  }
  const text = splitStory(source.value);
  if (text.kind === "failed") return failed({ file, source: source.value, text: null, problems: text.error });
  const broken = (problems: readonly Problem[]) => failed({ file, source: source.value, text: text.value, problems });
  const { front } = text.value;
  const checked = storySchema.safeParse(front.value);
  const references = referenceProblems(source.value, front, desk);
  if (!checked.success) {
    const mistakes = complaintsOf(checked.error, front, storySchema).map(({ at, complaint }) =>
      problemAt(source.value, at, complaint),
    );
    return broken([...mistakes, ...references]);
  }

  const raw = checked.data;
  const section = desk.sections.get(raw.section);
  const agency = raw.agency === undefined ? null : (desk.agencies.get(raw.agency) ?? null);
  const slug = raw.slug ?? basename(file, ".md");
  const problems = [
    ...references,
    ...(isSlug(slug) ? [] : [problemAt(source.value, front.valueAt([]), badFileName(basename(file), slug))]),
    ...dateProblems(raw).map(({ path, complaint }) => problemAt(source.value, front.valueAt(path), complaint)),
  ];
  if (problems.length > 0 || section === undefined) return broken(problems);
  const id = raw.id ?? slug;
  const { permalink, timeZone } = desk.site;
  const path = storyPath(permalink, timeZone, {
    date: raw.date,
    slug,
    id,
    section: section.id,
    agency: agency?.id ?? null,
  });
  const blob = blobId(bytes.value);
  return ok({ file, blob, source: source.value, text: text.value, raw, slug, id, path, section, agency });
}

function isSlug(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Sections and agencies that do not exist, whatever else is wrong with the front matter. */
function referenceProblems(source: SourceText, front: Located, desk: Desk): Problem[] {
  const found: Problem[] = [];
  for (const [kind, known] of [
    ["section", desk.sections],
    ["agency", desk.agencies],
  ] as const) {
    const id = typeof front.value === "object" && front.value !== null ? Reflect.get(front.value, kind) : undefined;
    if (typeof id !== "string" || known.has(id)) continue;
    found.push(problemAt(source, front.valueAt([kind]), unknownId(kind, id, [...known.keys()])));
  }
  return found;
}

function dateProblems(raw: RawStory): { path: Path; complaint: Complaint }[] {
  const early = (raw.corrections ?? []).flatMap((correction, index) =>
    correction.date.epoch < raw.date.epoch
      ? [{ path: ["corrections", index, "date"], complaint: tooEarly("A correction", "the correction") }]
      : [],
  );
  return raw.updated !== undefined && raw.updated.epoch < raw.date.epoch
    ? [{ path: ["updated"], complaint: tooEarly("The update", "updated") }, ...early]
    : early;
}

function tooEarly(what: string, key: string): Complaint {
  return {
    code: "date-order",
    message: `${what} is dated before the story was first published.`,
    remedy: `Correct the date of ${key}, or the story's date.`,
  };
}

function unknownId(kind: "section" | "agency", id: string, known: readonly string[]): Complaint {
  const file = kind === "section" ? "_data/sections.json" : "_data/agencies.json";
  return {
    code: `unknown-${kind}`,
    message: `There is no ${kind} "${id}" in ${file}.`,
    remedy: known.length === 0 ? `Add it to ${file}.` : `${suggestion(id, known)} Or add it to ${file}.`,
  };
}

function badFileName(name: string, stem: string): Complaint {
  return {
    code: "bad-file-name",
    message: `The file name "${name}" cannot become part of a URL.`,
    remedy: `Rename it to ${slugOf(stem)}.md, or give the story a slug.`,
  };
}
