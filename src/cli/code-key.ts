import { basename } from "node:path";
import { keyOfCode } from "../launch/code-key.js";
import { codeRoot, isTranslated, projectRoot } from "./project-root.ts";

/** Names the code that makes pages; a translation is named by it. */
export function codeKey(): string {
  return isTranslated ? basename(codeRoot) : keyOfCode(projectRoot);
}
