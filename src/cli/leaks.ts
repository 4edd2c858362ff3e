import { secretsOf } from "../derive/secrets.ts";
import { visibilityOf } from "../derive/visibility.ts";
import type { Problem } from "../model/problem.ts";
import type { Release } from "../model/release.ts";
import { type Forbidden, hashOf, type Leak } from "../press/proof.ts";

/** What no file of a release may hold, each with the words for the report. */
export function forbiddenTexts({ edition, now, preview }: Pick<Release, "edition" | "now" | "preview">): Forbidden[] {
  return secretsOf(edition, now, preview).map(({ story, kind, text }) => ({
    text,
    owner: `${story.file}\n${visibilityOf(story, now)}\n${kind}`,
  }));
}

/** Marks of the secrets of a release, by which the next one knows which are new; they tell nothing of the texts. */
export function secretMarks(release: Pick<Release, "edition" | "now" | "preview">): readonly string[] {
  return forbiddenTexts(release).map(({ text, owner }) => hashOf(Buffer.from(`${owner}\n${text}`)).slice(0, 16));
}

/** A leak as a problem of the story whose secret got out. */
export function leakProblem({ file, owner }: Leak): Problem {
  const [story = "", visibility, kind] = owner.split("\n");
  return {
    severity: "error",
    code: "leak",
    file: story,
    line: 1,
    column: 1,
    length: 1,
    message: `This story is ${visibility}, but the ${kind} of it stands in /${file}.`,
    remedy: "Nothing was published. Look for the words in rails, static files and the code of the pages.",
    frame: "",
  };
}
