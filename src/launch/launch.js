// @ts-check
import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { keyOfCode } from "./code-key.js";
import { commands } from "./commands.js";
import { isWhole, translationsIn } from "./translations.js";

/**
 * `node src/launch/launch.js COMMAND [ARGUMENT…]` runs a command of `src/cli/`. Loading the sources one by one through
 * tsx takes longer than a small build, so they are translated once and kept. In JavaScript, since Node 20 runs nothing
 * else, and starting tsx is what is to be spared.
 */
const projectRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
const [, , command = "", ...rest] = process.argv;
const folder = join(translationsIn(projectRoot), keyOfCode(projectRoot));
const script = join(folder, "src/cli", `${command}.js`);

if (!commands.includes(command)) {
  process.stderr.write(`There is no command ${command}. There are: ${commands.join(", ")}.\n`);
  process.exitCode = 2;
} else if (isWhole(folder) || (await translated())) {
  process.argv = [process.argv[0] ?? "", script, ...rest];
  await import(pathToFileURL(script).href);
} else {
  runFromSources();
}

/** Whether the sources could be translated. */
async function translated() {
  const { translate } = await import("./translate.js");
  try {
    await translate(projectRoot, folder);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `The code could not be translated and kept (${reason}). Running from its sources, which is slower.\n`,
    );
    return false;
  }
}

function runFromSources() {
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), join(projectRoot, "src/cli", `${command}.ts`), ...rest],
    { stdio: "inherit", env: { ...process.env, TSX_TSCONFIG_PATH: join(projectRoot, "tsconfig.json") } },
  );
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}
