import { test } from "node:test";
import { Newsroom } from "./newsroom.ts";

/** One thing that happens to a newsroom, or one thing that must be true of it. */
export type Step = (newsroom: Newsroom) => void | Promise<void>;

/** A scenario: what happens to one newsroom, in order, and what must be true in between. */
export function scenario(name: string, ...steps: readonly Step[]): void {
  test(name, async () => {
    const newsroom = new Newsroom();
    for (const step of steps) await step(newsroom);
  });
}
