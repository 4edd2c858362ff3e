import type { Ended, Order } from "./commands.ts";

/**
 * Runs the real commands of `src/cli/` one after another in one process, so that what they are made of is loaded once
 * for many builds. Each order that comes in as a message is answered with how it ended.
 */
let runs = 0;

process.on("message", async (order: Order) => {
  process.send?.(await run(order));
});

async function run({ command, arguments_, environment }: Order): Promise<Ended> {
  const written: Record<"stdout" | "stderr", string[]> = { stdout: [], stderr: [] };
  const writers = { stdout: process.stdout.write, stderr: process.stderr.write };
  const before = { ...process.env };
  for (const stream of ["stdout", "stderr"] as const) {
    process[stream].write = (chunk: string | Uint8Array) => {
      written[stream].push(Buffer.from(chunk).toString("utf8"));
      return true;
    };
  }
  process.argv.splice(2, process.argv.length, ...arguments_);
  Object.assign(process.env, environment);
  process.exitCode = undefined;
  runs++;
  try {
    // The query makes another module of it, which runs again.
    await import(`${command}?${runs}`);
  } finally {
    for (const stream of ["stdout", "stderr"] as const) {
      process[stream].write = writers[stream];
      process[stream].removeAllListeners("error");
    }
    for (const name of Object.keys(environment)) restore(name, before[name]);
  }
  const exitCode = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { exitCode, stdout: written.stdout.join(""), stderr: written.stderr.join("") };
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
