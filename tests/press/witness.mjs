import fs, { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { isMainThread } from "node:worker_threads";

// Loaded before a command: notes down which processes and threads there are, has every folder listed in another order
// each time, and leaves every second bundle of pages to the hands, which would come too late for so few. Where it is told
// to, the hands leave them too.
const { DATELINE_TEST_WITNESS: log, DATELINE_TEST_LAZY: lazy } = process.env;
const name = basename(process.argv[1] ?? "");
const note = (line) => log !== undefined && appendFileSync(log, `${line}\n`);
note(isMainThread ? name : "thread");

const isHand = name.startsWith("press-hand.");
const { openSync } = fs;
let asked = 0;
fs.openSync = (path, flags, ...rest) => {
  const isPiece = flags === "wx" && /[\\/]pile[\\/][^\\/]*$/.test(String(path));
  if (isPiece && (isHand ? lazy : asked++ % 2 === 0))
    throw Object.assign(new Error("left to others"), { code: "EEXIST" });
  const file = openSync(path, flags, ...rest);
  if (isPiece) note(isHand ? "taken by a hand" : "taken here");
  return file;
};

const shuffled = (names) => {
  for (let last = names.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [names[last], names[other]] = [names[other], names[last]];
  }
  return names;
};
const { readdir, readdirSync } = fs;
const readdirLater = fs.promises.readdir;
fs.readdirSync = (...order) => shuffled(readdirSync(...order));
fs.promises.readdir = async (...order) => shuffled(await readdirLater(...order));
fs.readdir = (...order) => {
  const done = order.pop();
  readdir(...order, (error, names) => done(error, names && shuffled(names)));
};
syncBuiltinESMExports();
