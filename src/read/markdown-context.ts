import type { Env } from "markdown-it";
import type { Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Complaint } from "./source-text.ts";

/** What a story's body is rendered with. */
export interface MarkdownContext {
  readonly site: Site;
  readonly sponsored: boolean;
  /** Whether paid copy stands where a link on a page leads. */
  isPaid(target: string): boolean;
  /** The path of a story by its file as a relative link names it, or null where there is no such story. */
  storyPath(relativeFile: string): string | null;
  /** A picture of the newsroom by its file, relative to the story; a complaint where it cannot be used. */
  picture(relativeFile: string, alt: string, caption: string | null): Picture | Complaint;
  /** Reports a problem with `word`, which stands in the block of the body that starts at `line` (from 0). */
  complain(line: number, word: string, complaint: Complaint): void;
}

const contexts = new WeakMap<Env, MarkdownContext>();

/** An environment for one run of the parser, which hands it to every rule. */
export function envOf(context: MarkdownContext): Env {
  const env = {};
  contexts.set(env, context);
  return env;
}

export function contextOf(env: Env | undefined): MarkdownContext {
  const context = env && contexts.get(env);
  if (context === undefined) throw new Error("A story's body is rendered through renderBody only.");
  return context;
}
