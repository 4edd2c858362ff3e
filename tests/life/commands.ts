import { type ChildProcess, fork, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** What a command left behind. */
export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command as its URL, its arguments and what it finds in its environment besides the usual. */
export interface Order {
  readonly command: string;
  readonly arguments_: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export type CommandName = "build" | "check" | "due" | "rollback";

/** How many commands run at once. */
const hosts = 2;

const idle: ChildProcess[] = [];
const waiting: ((host: ChildProcess) => void)[] = [];
let started = 0;

/** Runs a command of `src/cli/` in a process that is kept for the next; see `host.ts`. */
export async function run(
  name: CommandName,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const host = await freeHost();
  const command = pathToFileURL(join(projectRoot, "src/cli", `${name}.ts`)).href;
  try {
    return await new Promise<Ended>((resolve, reject) => {
      const died = (code: number | null): void => reject(new Error(`The command's process ended with ${code}.`));
      host.once("exit", died);
      host.once("message", (ended: Ended) => {
        host.off("exit", died);
        resolve(ended);
      });
      host.send({ command, arguments_, environment } satisfies Order);
    });
  } finally {
    const next = waiting.shift();
    if (next === undefined) {
      // A process that nobody waits for must not keep the tests from ending.
      host.unref();
      host.channel?.unref();
      idle.push(host);
    } else next(host);
  }
}

/** Runs a command of `src/cli/` in a process of its own, as an operator would. `root` is the product's folder. */
export function runAlone(
  name: CommandName,
  arguments_: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  root: string = projectRoot,
): Promise<Ended> {
  const child = spawn(process.execPath, [...loader(), join(root, "src/cli", `${name}.ts`), ...arguments_], {
    cwd: root,
    env: { ...plainEnvironment(root), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
  child.stdout.on("data", (chunk: Buffer) => written.stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => written.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => {
      resolve({
        exitCode,
        stdout: Buffer.concat(written.stdout).toString("utf8"),
        stderr: Buffer.concat(written.stderr).toString("utf8"),
      });
    });
  });
}

async function freeHost(): Promise<ChildProcess> {
  const free = idle.pop();
  if (free !== undefined) {
    free.ref();
    free.channel?.ref();
    return free;
  }
  if (started === hosts) return new Promise((resolve) => waiting.push(resolve));
  started++;
  const host = fork(fileURLToPath(new URL("host.ts", import.meta.url)), [], {
    cwd: projectRoot,
    execArgv: [...loader()],
    env: plainEnvironment(projectRoot),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  process.once("exit", () => host.kill());
  return host;
}

function loader(): readonly string[] {
  return ["--import", import.meta.resolve("tsx")];
}

/** The environment without what would change a build or make a test runner of it. */
function plainEnvironment(root: string): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH, GITHUB_ACTIONS, CONTEXT, NODE_TEST_CONTEXT, NODE_OPTIONS, TZ, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", TSX_TSCONFIG_PATH: join(root, "tsconfig.json") };
}
