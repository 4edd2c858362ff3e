import { readdirSync } from "node:fs";
import { join } from "node:path";
import { site } from "../newsrooms.ts";
import { expect, told } from "./crash.ts";
import { harmFile } from "./damage.ts";
import { difference } from "./folder-print.ts";
import { archive, clocks, Stage } from "./play.ts";
import { runAlone } from "./run-command.ts";

const rail = (...titles: readonly string[]) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Sister site",
  home_page_url: "https://sister.example/",
  items: titles.map((title, index) => ({ id: `${index}`, url: `https://sister.example/${index}.html`, title })),
});

/**
 * Stories enough for several processes to make their pages: a build is killed while they do, again and again, and another
 * begins at once; then a text that only they need is found damaged.
 */
export async function large(kills: number): Promise<void> {
  const stage = new Stage({
    ...archive(2_100),
    "_data/site.json": { ...site, rails: ["sister"] },
    "_data/rails/sister.json": rail("First"),
  });
  const flags = ["--newsroom", stage.root, "--now", clocks.after];
  const build = () => runAlone({ command: "build", flags });
  const started = performance.now();
  const first = await build();
  if (first.exitCode !== 0) throw new Error(`The first build ended with ${told(first)}`);
  const lasts = performance.now() - started;
  for (let kill = 0; kill < kills; kill++) {
    // Pages are given other rails, or none; where they had none they are rendered.
    stage.write("_data/rails/sister.json", kill % 3 === 1 ? rail() : rail(`After ${kill} kills`));
    await runAlone({ command: "build", flags, killAfter: lasts * (0.1 + (0.8 * kill) / kills) });
    const ended = await build();
    if (ended.exitCode !== 0) throw new Error(`The build after a kill ended with ${told(ended)}`);
    expect(difference(stage.print(), await stage.fullBuild(clocks.after)), "the release after a kill");
  }
  stage.write("_data/rails/sister.json", rail());
  await build();
  stage.write("_data/rails/sister.json", rail("After the damage"));
  const releases = join(stage.state, "releases/site");
  for (const pack of readdirSync(releases).filter((name) => name.endsWith(".pack"))) {
    harmFile(join(releases, pack), "flipped");
  }
  const ended = await build();
  if (ended.exitCode !== 0) throw new Error(`The build over a damaged pack ended with ${told(ended)}`);
  if (!/made anew/.test(ended.stderr)) throw new Error(`Nobody found the damage: ${told(ended)}`);
  expect(difference(stage.print(), await stage.fullBuild(clocks.after)), "the release over a damaged pack");
}
