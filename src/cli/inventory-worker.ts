import { parentPort, workerData } from "node:worker_threads";
import { inventoryOf } from "../press/inventory.ts";

/** Looks through a folder in a thread of its own; see `inventory-of-output.ts`. */
const folder: string = workerData;
parentPort?.postMessage(inventoryOf(folder));
