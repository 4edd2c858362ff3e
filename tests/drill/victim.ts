import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The story that the drill kills, as its file tells it. */
export interface Victim {
  /** Relative to the newsroom. */
  readonly file: string;
  readonly id: string;
  readonly headline: string;
  /** Its path below the root: drills use the default permalink, and count days in UTC. */
  readonly path: string;
  readonly aliases: readonly string[];
  /** What nobody may find of it: its headline, summary and id, its address, and every sentence. */
  readonly words: readonly string[];
}

export function victimFrom(newsroom: string, file: string): Victim {
  const [, front = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(join(newsroom, file), "utf8")) ?? [];
  const value = (key: string) => new RegExp(`^${key}: (.*)$`, "m").exec(front)?.[1]?.replace(/^"(.*)"$/, "$1") ?? "";
  const id = basename(file, ".md");
  const path = `/${value("date").slice(0, 10).replaceAll("-", "/")}/${id}.html`;
  const aliases = value("aliases").match(/\/[^\s,\]]+/g) ?? [];
  const words = [value("headline"), value("summary"), id, path, ...aliases, ...sentencesOf(body)];
  return { file, id, headline: value("headline"), path, aliases, words: words.filter((word) => word.length >= 8) };
}

/** Cancels the story in its file, and says when. */
export function kill(newsroom: string, { file }: Victim, now: string): void {
  const path = join(newsroom, file);
  writeFileSync(path, readFileSync(path, "utf8").replace("\n---\n", `\nstatus: canceled\nupdated: ${now}\n---\n`));
}

/** The sentences of the paragraphs, long enough to be nobody else's; markup and links are taken out. */
function sentencesOf(body: string): readonly string[] {
  const paragraphs = body.split(/\n{2,}/).filter((paragraph) => /^[\p{L}\p{N}“"*_[]/u.test(paragraph));
  const texts = paragraphs.map((paragraph) => paragraph.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`]/g, ""));
  return texts.flatMap((text) => text.trim().split(/(?<=[.!?])\s+/)).filter((sentence) => sentence.length >= 40);
}
