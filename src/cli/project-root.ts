import { fileURLToPath } from "node:url";

/** The folder of Dateline's own package: where its pages, style sheet and icons are. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");
