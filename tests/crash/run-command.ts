import { spawn } from "node:child_process";
import { join } from "node:path";
import { type CommandName, projectRoot, run } from "../life/commands.ts";
import { type Sabotage, sabotageVariable } from "./sabotage.ts";

/** How a command ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly command: CommandName;
  readonly flags: readonly string[];
  readonly sabotage?: Sabotage;
  readonly environment?: Readonly<Record<string, string>>;
  /** The id of the user who gives the command, if it is another than of this process. */
  readonly user?: number;
  /** Kills the process after so many milliseconds. */
  readonly killAfter?: number;
}

/** Runs a command: one that is to be harmed in a process of its own, any other in one that is kept for the next. */
export async function runCommand(order: Run): Promise<Ended> {
  const { command, flags, environment, sabotage, killAfter } = order;
  if (sabotage !== undefined || killAfter !== undefined) return runAlone(order);
  return { ...(await run(command, flags, environment)), signal: null };
}

/** Runs a command in a process of its own, with a preload module that may harm it. */
export function runAlone({ command, flags, sabotage, environment = {}, killAfter, user }: Run): Promise<Ended> {
  const preload = sabotage === undefined ? [] : ["--import", new URL("./saboteur.ts", import.meta.url).href];
  const script = join(projectRoot, "src/cli", `${command}.ts`);
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), ...preload, script, ...flags], {
    cwd: projectRoot,
    env: {
      ...plainEnvironment(),
      ...(sabotage === undefined ? {} : { [sabotageVariable]: JSON.stringify(sabotage) }),
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill("SIGKILL"), killAfter);
  const written: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
  child.stdout.on("data", (chunk: Buffer) => written.stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => written.stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode, signal) => {
      if (timer !== null) clearTimeout(timer);
      const textOf = (stream: "stdout" | "stderr") => Buffer.concat(written[stream]).toString("utf8");
      resolve({ exitCode, signal, stdout: textOf("stdout"), stderr: textOf("stderr") });
    });
  });
}

/** The environment without what would change a build or make a test runner of it. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH, GITHUB_ACTIONS, CONTEXT, NODE_TEST_CONTEXT, NODE_OPTIONS, ...rest } = process.env;
  return { ...rest, NO_COLOR: "1", TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json") };
}
