import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { projectRoot } from "../release/build.ts";

/** A running `npm start`. */
export interface Preview {
  /** The address of a path below the root of the server. */
  url(path: string): string;
  /** All that it has printed so far, on either stream. */
  printed(): string;
  /** The status, the target of a redirect, and the text of an answer. */
  get(path: string): Promise<Answer>;
  /** Waits until a page matches a pattern. */
  shows(path: string, pattern: RegExp, nudge?: () => void): Promise<void>;
  /** Waits until a page matches no longer. */
  hides(path: string, pattern: RegExp): Promise<void>;
  /** Waits until an address is answered with a status. */
  answers(path: string, status: number): Promise<void>;
  stop(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** Starts the preview of a newsroom on a free port and waits until it serves. */
export async function startPreview(root: string, ...flags: readonly string[]): Promise<Preview> {
  const port = await freePort();
  const { NODE_TEST_CONTEXT, GITHUB_ACTIONS, ...environment } = process.env;
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "src/cli/start.ts", "--newsroom", root, "--port", String(port), ...flags],
    { cwd: projectRoot, env: { ...environment, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const closed = once(child, "close");
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const preview: Preview = {
    url: (path) => `http://localhost:${port}${path}`,
    printed: () => printed,
    get: async (path) => {
      const response = await fetch(preview.url(path), { redirect: "manual" });
      return { status: response.status, location: response.headers.get("location"), text: await response.text() };
    },
    shows: (path, pattern, nudge) =>
      until(`${path} shows ${pattern}`, async () => pattern.test((await preview.get(path)).text), nudge),
    hides: (path, pattern) =>
      until(`${path} no longer shows ${pattern}`, async () => !pattern.test((await preview.get(path)).text)),
    answers: (path, status) =>
      until(`${path} is answered with ${status}`, async () => (await preview.get(path)).status === status),
    stop: async () => {
      process.off("exit", kill);
      kill();
      await closed;
    },
  };
  await until("the preview serves", () => {
    assert.equal(child.exitCode, null, `The preview ended.\n${printed}`);
    return /The newsroom is at http/.test(printed);
  });
  return preview;
}

/** Waits for a condition; after two minutes the test fails with its name. `nudge` is called now and then meanwhile. */
async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  nudge: () => void = () => {},
): Promise<void> {
  const giveUp = AbortSignal.timeout(120_000);
  for (let turn = 1; !(await holds()); turn++) {
    if (giveUp.aborted) throw new Error(`It never came to pass that ${what}.`);
    if (turn % 20 === 1) nudge();
    await setTimeout(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  server.close();
  await once(server, "close");
  return address.port;
}
