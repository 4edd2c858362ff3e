/** What a command tells the shell. */
export const exitCodes = {
  done: 0,
  /** Problems in the content, or a fault while building; nothing was published. */
  problems: 1,
  /** The command was called in a way it does not know. */
  usage: 2,
  /** Another build is running (EX_TEMPFAIL of sysexits.h). */
  busy: 75,
} as const;
