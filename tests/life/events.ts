import assert from "node:assert/strict";
import { copyFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { type Front, noisyPicture } from "./canary.ts";
import { type Call, fileOf, pictureFileOf, site } from "./newsroom.ts";
import { differences } from "./release.ts";
import type { Step } from "./scenario.ts";

/** Stories by name; each carries its mark everywhere. */
export function stories(drafts: Readonly<Record<string, Front>>): Step {
  return async (newsroom) => {
    for (const [name, front] of Object.entries(drafts)) await newsroom.add(name, front);
  };
}

/** The same outside the newsroom's own articles, such as in an overlay. */
export function storiesIn(folder: string, drafts: Readonly<Record<string, Front>>): Step {
  return async (newsroom) => {
    for (const [name, front] of Object.entries(drafts)) await newsroom.add(name, front, folder);
  };
}

/** Any file by its path in the newsroom. */
export function file(path: string, content: string | Uint8Array | object): Step {
  return (newsroom) => newsroom.write(path, content);
}

/** Further settings of the site. */
export function settings(more: object): Step {
  return file("_data/site.json", { ...site, ...more });
}

/** A rail of headlines that the site shows everywhere. */
export function rail(...items: readonly { readonly title: string; readonly url: string }[]): Step {
  return (newsroom) => {
    newsroom.write("_data/site.json", { ...site, rails: ["sister"] });
    newsroom.write("_data/rails/sister.json", {
      version: "https://jsonfeed.org/version/1.1",
      title: "Sister site",
      home_page_url: "https://sister.example/",
      items: items.map((item) => ({ id: item.url, ...item })),
    });
  };
}

export function edit(name: string, front: Front): Step {
  return (newsroom) => newsroom.edit(name, front);
}

/** Gives a story another text. */
export function retell(name: string, body: string): Step {
  return (newsroom) => newsroom.edit(name, {}, body);
}

/** The one commit that kills. */
export function kill(name: string): Step {
  return edit(name, { status: "canceled" });
}

/** Makes a mistake in a story's front matter. */
export function spoil(name: string): Step {
  return edit(name, { section: "nowhere" });
}

export function mend(name: string): Step {
  return edit(name, { section: "space" });
}

/** Takes a file away. */
export function lose(path: string): Step {
  return (newsroom) => newsroom.remove(path);
}

export function loseStory(name: string): Step {
  return lose(fileOf(name));
}

/** A story file whose text is changed in some way that no front matter could be. */
export function scribble(name: string, change: (text: string) => string): Step {
  return (newsroom) => newsroom.write(fileOf(name), change(newsroom.read(fileOf(name))));
}

export function rename(from: string, to: string): Step {
  return ({ root }) => renameSync(join(root, from), join(root, to));
}

/** The picture of a story loses its end, as in an upload that broke off. */
export function damagePicture(name: string): Step {
  return async (newsroom) => {
    const bytes = await noisyPicture();
    newsroom.write(pictureFileOf(name), bytes.subarray(0, Math.floor(bytes.length / 2)));
  };
}

/** One story uses the picture of another. */
export function samePicture(name: string, other: string): Step {
  return (newsroom) => {
    copyFileSync(join(newsroom.root, pictureFileOf(other)), join(newsroom.root, pictureFileOf(name)));
  };
}

/** A build that must publish. */
export function publish(call: Call = {}): Step {
  return async (newsroom) => {
    await newsroom.build(call);
    assert.equal(newsroom.ended.exitCode, 0, `The build did not publish.\n${newsroom.told}`);
  };
}

/** A build that must publish nothing and leave the earlier release as it was. */
export function refuse(call: Call = {}, exitCode = 1): Step {
  return async (newsroom) => {
    await newsroom.build(call);
    assert.equal(newsroom.ended.exitCode, exitCode, `The build did not refuse.\n${newsroom.told}`);
    assert.deepEqual(differences(newsroom.before, newsroom.release), [], "The earlier release was touched.");
  };
}
