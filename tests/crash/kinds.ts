import { rest, site, storyFile } from "../newsrooms.ts";
import { archivedStory, clocks, type Kind, type Stage } from "./play.ts";

/** A story is added, one changed, one killed, and a file removed. */
function edit(stage: Stage): void {
  stage.write("articles/added.md", storyFile({ headline: "Added to the wire", date: "2022-08-18T09:00:00Z" }));
  stage.write("articles/story-001.md", archivedStory(1, { byline: "Changed at the desk" }));
  stage.write("articles/story-006.md", archivedStory(6, { status: "canceled", version: 2 }));
  stage.remove("static/old.txt");
}

function retitle(stage: Stage): void {
  stage.write("_data/site.json", { ...site, title: "The Other Wire" });
}

const build = (stage: Stage, now: string = clocks.before) => stage.insist("build", { now });

/** Every way in which one release becomes another. */
export const kinds: readonly Kind[] = [
  { name: "a first build", command: "build", how: "swap", before: async () => {} },
  {
    name: "a build of everything over an old release",
    command: "build",
    how: "swap",
    before: async (stage) => {
      await build(stage);
      retitle(stage);
      edit(stage);
    },
  },
  {
    name: "a build of what changed",
    command: "build",
    how: "patch",
    before: async (stage) => {
      await build(stage);
      stage.write("articles/earlier.md", storyFile({ headline: "Earlier today", date: "2022-08-18T07:00:00Z" }));
      await build(stage);
      edit(stage);
    },
  },
  {
    name: "a later clock",
    command: "build",
    how: "patch",
    before: async (stage) => {
      await rest();
      await build(stage);
    },
  },
  {
    name: "a rollback of what changed",
    command: "rollback",
    how: "patch",
    before: async (stage) => {
      await build(stage);
      stage.write("articles/added.md", storyFile({ headline: "Added to the wire", date: "2022-08-18T09:00:00Z" }));
      stage.remove("static/old.txt");
      await build(stage);
    },
  },
  {
    name: "a rollback of everything",
    command: "rollback",
    how: "swap",
    before: async (stage) => {
      await build(stage);
      retitle(stage);
      await build(stage);
    },
  },
  {
    name: "a rollback behind a kill",
    command: "rollback",
    how: "patch",
    before: async (stage) => {
      await build(stage);
      edit(stage);
      await build(stage);
    },
  },
];
