/** What a preload module does to the process that it is loaded into; see `saboteur.ts`. */
export interface Sabotage {
  /** Only calls that touch something below these folders count. */
  readonly roots: readonly string[];
  /** Kinds of calls that count; all that write where it is left out. */
  readonly calls?: readonly string[];
  /** Only calls that touch a path with this text in it count. */
  readonly where?: string;
  /** The call at which it happens, from 1; 0 lets all pass. */
  readonly at: number;
  /** Whether it happens at each later call too. */
  readonly lasting?: boolean;
  /** `kill` ends the process with SIGKILL before or, where that can be, in the midst of the call; else an error's code. */
  readonly what: "kill" | "torn" | "terminate" | string;
  /** A file that gets a line for each call: the kind and the path. */
  readonly log?: string;
}

/** The variable of the environment that tells the preload module what to do. */
export const sabotageVariable = "DATELINE_SABOTAGE";
