/** What a file is to somebody who uploads a release: what others refer to comes first. */
const ranks: readonly RegExp[] = [
  // Named by their content, or the publisher's own: pages refer to them.
  /^(assets|pictures)\//,
  // Lists and feeds lead to pages, so they come after them; the mark of the release is last.
  /^(?!status\.json$)(?!(.*\/)?(index|404|410)\.html$).*\.html$/,
  /\.html$/,
];

/** After everything else, feeds and sitemaps too. */
const last = ranks.length + 1;

/** Files in the order in which they can be uploaded one by one, so that none refers to one that is not there yet. */
export function uploadOrder(files: readonly string[], statics: ReadonlySet<string>): readonly string[] {
  const rank = (file: string) => (file === "status.json" ? last : rankOf(file, statics));
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

function rankOf(file: string, statics: ReadonlySet<string>): number {
  if (statics.has(file)) return 0;
  const rank = ranks.findIndex((pattern) => pattern.test(file));
  return rank === -1 ? ranks.length : rank;
}
