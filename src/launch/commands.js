// @ts-check

/** Programs of `src/cli/` that people run by name; `package.json` has a script for each. */
export const commands = ["build", "check", "due", "import", "merge", "new", "rails", "rollback"];
