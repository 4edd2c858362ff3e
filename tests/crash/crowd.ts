import { existsSync, readdirSync } from "node:fs";
import { storyFile } from "../newsrooms.ts";
import { expect, told } from "./crash.ts";
import { difference } from "./folder-print.ts";
import { archive, clocks, Stage } from "./play.ts";
import { runAlone } from "./run-command.ts";

/** Several builds at once, again and again, of a newsroom that changes in between. Throws unless one release is right. */
export async function crowd(times: number, builds: number, waiting: boolean): Promise<void> {
  const stage = new Stage(archive(30));
  for (let time = 0; time < times; time++) {
    const date = `2022-08-18T10:${String(time).padStart(2, "0")}:00Z`;
    stage.write(`articles/more-${time}.md`, storyFile({ headline: `More at ${date}`, date }));
    const flags = ["--newsroom", stage.root, "--now", clocks.after, ...(waiting ? ["--wait"] : [])];
    const all = await Promise.all(Array.from({ length: builds }, () => runAlone({ command: "build", flags })));
    const odd = all.find(({ exitCode }) => exitCode !== 0 && (waiting || exitCode !== 75));
    if (odd !== undefined) throw new Error(`A build ended with ${told(odd)}`);
    if (all.every(({ exitCode }) => exitCode === 75)) throw new Error("No build did the work.");
    const whole = await stage.fullBuild(clocks.after);
    expect(difference(stage.print(), whole), "the release");
    await stage.insist("build", { flags: ["--verify"] });
    const left = readdirSync(stage.state).filter((name) => /^(lock|journal|staging)/.test(name));
    expect(left.join(", "), "what is left behind");
    expect(existsSync(`${stage.state}/crew`) ? "crew" : "", "what is left behind");
  }
}
