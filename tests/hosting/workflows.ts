import { parse } from "yaml";
import { textOfFile } from "../reference/project.ts";

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job has steps, or calls another workflow. */
export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A workflow by the name of its file; a key that stands twice is an error. */
export function workflowOf(name: string): Workflow {
  return parse(textOfFile(`.github/workflows/${name}`), { uniqueKeys: true });
}

/** What a workflow writes where GitHub is to put in a value. */
export function expression(name: string): string {
  return `\${{ ${name} }}`;
}
