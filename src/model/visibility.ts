/** What the public may know of a story. Only a public story is anywhere in a release. */
export type Visibility = "public" | "embargoed" | "withheld" | "killed" | "expired";

export const visibilities: readonly Visibility[] = ["public", "embargoed", "withheld", "killed", "expired"];
