import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { getSystemErrorMap } from "node:util";
import { isMainThread } from "node:worker_threads";
import { type Sabotage, sabotageVariable } from "./sabotage.ts";

type Call = (...values: readonly unknown[]) => unknown;

/** Calls that change something, and which of their arguments are paths. */
const writers: Readonly<Record<string, readonly number[]>> = {
  open: [0],
  write: [0],
  fsync: [0],
  ftruncate: [0],
  writeFile: [0],
  rename: [0, 1],
  link: [0, 1],
  unlink: [0],
  rm: [0],
  rmdir: [0],
  mkdir: [0],
  copyFile: [0, 1],
  cp: [0, 1],
};

function sabotage(order: Sabotage): void {
  const handles = new Map<unknown, string>();
  const log = order.log === undefined ? null : fs.openSync(order.log, "a");
  const write = fs.writeSync;
  let count = 0;
  const isOurs = (path: string) => order.roots.some((root) => path === root || path.startsWith(root + sep));

  /** Whether it happens at this call. */
  const isDue = (kind: string, paths: readonly string[]): boolean => {
    if (!paths.some(isOurs) || (order.where !== undefined && !paths.some((path) => path.includes(order.where ?? ""))))
      return false;
    if (order.calls !== undefined && !order.calls.includes(kind)) return false;
    count++;
    if (log !== null) write(log, `${kind} ${paths.join(" ")}\n`);
    return count === order.at || (order.lasting === true && order.at > 0 && count > order.at);
  };
  const happen = (kind: string, values: readonly unknown[], byNumber: boolean): void => {
    if (order.what === "kill" || order.what === "torn") {
      if (order.what === "torn") tear(kind, values);
      die();
    }
    if (order.what === "terminate") process.kill(process.pid, "SIGTERM");
    else throw faultOf(order.what, kind, values, byNumber);
  };

  wrap(fs, "Sync", isDue, happen, handles);
  wrap(fs.promises, "", isDue, happen, handles);
  syncBuiltinESMExports();
}

function wrap(
  target: object,
  suffix: string,
  isDue: (kind: string, paths: readonly string[]) => boolean,
  happen: (kind: string, values: readonly unknown[], byNumber: boolean) => void,
  handles: Map<unknown, string>,
): void {
  for (const [kind, places] of Object.entries(writers)) {
    const name = `${kind}${suffix}`;
    const original: Call | undefined = Reflect.get(target, name);
    if (original === undefined) continue;
    const replacement: Call = (...values) => {
      const byNumber = typeof values[0] === "number";
      const paths = places.map((place) => pathOf(values[place], handles));
      const isReading = kind === "open" && (values[1] === undefined || values[1] === "r");
      const due = !isReading && isDue(kind, paths);
      if (due && suffix === "") return Promise.resolve().then(() => happen(kind, values, false));
      if (due) happen(kind, values, byNumber);
      const result = original.apply(target, [...values]);
      if (kind === "open" && typeof result === "number") handles.set(result, paths[0] ?? "");
      return result;
    };
    Reflect.set(target, name, replacement);
  }
}

function pathOf(value: unknown, handles: ReadonlyMap<unknown, string>): string {
  if (typeof value === "number") return handles.get(value) ?? "";
  return value instanceof URL ? fileURLToPath(value) : String(value);
}

/** What the system leaves when a process ends in the midst of a call. */
function tear(kind: string, values: readonly unknown[]): void {
  const [first, second] = values;
  if (
    kind === "writeFile" &&
    typeof first === "string" &&
    (typeof second === "string" || second instanceof Uint8Array)
  ) {
    half(first, Buffer.from(second));
  } else if (kind === "write" && typeof first === "number" && second instanceof Uint8Array) {
    originals.write(first, second.subarray(0, second.length / 2));
  } else if (kind === "copyFile" && typeof first === "string" && typeof second === "string") {
    half(second, fs.readFileSync(first));
  } else if (kind === "rm" && typeof first === "string" && originals.exists(first)) {
    const stats = fs.lstatSync(first);
    const names = stats.isDirectory() ? fs.readdirSync(first).sort() : [];
    for (const name of names.slice(0, Math.ceil(names.length / 2))) originals.remove(`${first}${sep}${name}`);
  }
}

const originals = {
  open: fs.openSync,
  write: fs.writeSync,
  exists: fs.existsSync,
  remove: (
    (remove) => (path: string) =>
      remove(path, { recursive: true, force: true })
  )(fs.rmSync),
};

function half(path: string, bytes: Buffer): void {
  const file = originals.open(path, "w");
  originals.write(file, bytes.subarray(0, bytes.length / 2));
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal may come a moment later; nothing more is done until then.
  for (;;);
}

/** An error as Node throws it: a call by number tells no path, and neither does a whole file for which there is no room. */
function faultOf(code: string, kind: string, values: readonly unknown[], byNumber: boolean): Error {
  const [number, [, sentence]] = [...getSystemErrorMap()].find(([, [name]]) => name === code) ?? [0, ["", "unknown"]];
  const isNameless = byNumber || (kind === "writeFile" && (code === "ENOSPC" || code === "EIO"));
  const paths = isNameless ? [] : values.slice(0, writers[kind]?.length ?? 1).map(String);
  const [path, dest] = paths;
  const syscall = isNameless ? "write" : kind.toLowerCase();
  const message = `${code}: ${sentence}, ${[syscall, ...paths.map((each) => `'${each}'`)].join(" ")}`;
  return Object.assign(new Error(message), {
    ...{ code, errno: number, syscall },
    ...(path === undefined ? {} : { path }),
    ...(dest === undefined ? {} : { dest }),
  });
}

/**
 * A preload module (`node --import`) that counts the calls by which a process changes files, and at one of them kills the
 * process or lets the call fail. It is the only reader of its variable; no code of ours knows of it.
 */
const text = process.env[sabotageVariable];
// A process that another one started is left alone, and so are threads.
if (text !== undefined && process.send === undefined && isMainThread) sabotage(JSON.parse(text));
