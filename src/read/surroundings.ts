import type { Picture } from "../model/picture.ts";
import type { Site } from "../model/site.ts";
import type { Answer } from "../model/story-memory.ts";
import type { Complaint } from "./source-text.ts";
import type { PictureWords } from "./story-pictures.ts";

/** What the reading of a story may ask of the rest of the newsroom. */
export interface Surroundings {
  readonly site: Site;
  /** The URL path of the story in a file, or null where there is no such story. */
  readonly storyPath: (file: string) => string | null;
  /** Whether paid copy stands where a link on a page leads. */
  readonly isPaid: (target: string) => boolean;
  /** The picture at `src`, relative to the story file, or what is wrong with it. */
  readonly picture: (storyFile: string, src: string, words: PictureWords) => Picture | Complaint;
}

/** Surroundings that note down what they are asked. */
export interface Recorder {
  readonly surroundings: Surroundings;
  /** Each question once, in the order of the asking. */
  readonly answers: () => readonly Answer[];
}

export function recorderOf(surroundings: Surroundings): Recorder {
  const answers = new Map<string, string>();
  const noted = <T>(question: readonly unknown[], answer: T): T => {
    answers.set(JSON.stringify(question), JSON.stringify(answer));
    return answer;
  };
  return {
    surroundings: {
      site: surroundings.site,
      storyPath: (file) => noted(["story", file], surroundings.storyPath(file)),
      isPaid: (target) => noted(["paid", target], surroundings.isPaid(target)),
      picture: (file, src, words) => noted(["picture", file, src, words], surroundings.picture(file, src, words)),
    },
    answers: () => Array.from(answers, ([question, answer]) => ({ question, answer })),
  };
}

/** Whether surroundings would give the same answers again. */
export function standsBy(surroundings: Surroundings, answers: readonly Answer[]): boolean {
  return answers.every(({ question, answer }) => JSON.stringify(answerTo(surroundings, question)) === answer);
}

function answerTo(surroundings: Surroundings, question: string): unknown {
  const [kind, subject, src, words] = JSON.parse(question);
  switch (kind) {
    case "story":
      return surroundings.storyPath(subject);
    case "paid":
      return surroundings.isPaid(subject);
    default:
      return surroundings.picture(subject, src, words);
  }
}
