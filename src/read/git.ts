import { type ExecFileException, execFile } from "node:child_process";
import { failed, ok, type Result } from "../model/result.ts";

/** Why git gave no answer. */
export type GitFailure =
  | { readonly kind: "absent" }
  | { readonly kind: "outside" }
  | { readonly kind: "refused"; readonly words: string };

const seconds = 60;
const largestAnswer = 256 * 1024 * 1024;

/** A repository may come from anywhere: nothing that its settings name is run, and nothing is fetched. */
const guards = [
  "--no-pager",
  "--no-replace-objects",
  "--literal-pathspecs",
  ...[
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.attributesFile=/dev/null",
    "diff.external=",
    "log.showSignature=false",
    "protocol.allow=never",
  ].flatMap((setting) => ["-c", setting]),
];

/** Asks git about the repository in which a folder lies. Questions only read; there is no shell between. */
export function askGit(folder: string, question: readonly string[], input = ""): Promise<Result<Buffer, GitFailure>> {
  return new Promise((resolve) => {
    const git = execFile(
      "git",
      ["-C", folder, ...guards, ...question],
      {
        env: environment(),
        encoding: "buffer",
        maxBuffer: largestAnswer,
        timeout: seconds * 1000,
        killSignal: "SIGKILL",
        windowsHide: true,
      },
      (error, answer, complaint) => resolve(error === null ? ok(answer) : failed(failureOf(error, complaint))),
    );
    // Where git ends before it has read its input, its exit code tells why.
    git.stdin?.on("error", () => {});
    git.stdin?.end(input);
  });
}

/** Variables such as GIT_DIR, which hooks and editors set, would point git elsewhere. */
function environment(): Readonly<Record<string, string | undefined>> {
  const own = Object.entries(process.env).filter(([name]) => !name.toUpperCase().startsWith("GIT_"));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
  };
}

function failureOf(error: ExecFileException, complaint: Buffer): GitFailure {
  const words = complaint.toString("utf8");
  if (error.code === "ENOENT") return { kind: "absent" };
  if (words.includes("not a git repository")) return { kind: "outside" };
  if (error.killed) return { kind: "refused", words: `no answer within ${seconds} seconds` };
  const [first = ""] = words.split("\n");
  return { kind: "refused", words: first.replace(/^fatal: /, "").slice(0, 300) || error.message.slice(0, 300) };
}
