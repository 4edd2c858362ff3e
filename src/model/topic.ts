import { slugOf } from "./slug.ts";

/** A subject that stories share. Two names with the same slug are the same topic. */
export interface Topic {
  readonly name: string;
  readonly slug: string;
}

export function topicNamed(name: string): Topic {
  return { name, slug: slugOf(name) };
}
