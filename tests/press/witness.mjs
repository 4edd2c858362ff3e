import fs, { appendFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { isMainThread } from "node:worker_threads";

// Loaded before a command: notes down which processes and threads there are, and has every folder listed in another
// order each time.
const { DATELINE_TEST_WITNESS: log } = process.env;
if (log !== undefined) appendFileSync(log, isMainThread ? `${basename(process.argv[1] ?? "")}\n` : "thread\n");

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
