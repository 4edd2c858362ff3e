import { parentPort, workerData } from "node:worker_threads";
import { StampTable } from "../morgue/stamp-table.ts";
import { knownInventory } from "../press/known-survey.ts";
import type { HelperCall, HelperOrder } from "./stock-takers.ts";

/** Looks what stands in the output in a thread of its own, and then at files of the newsroom; see `stock-takers.ts`. */
const { output, survey }: HelperOrder = workerData;
const standing = knownInventory(output, survey);
parentPort?.once("message", ({ root, files, memory }: HelperCall) => {
  new StampTable(root, files.split("\0"), memory).fill();
  parentPort?.postMessage(standing);
});
