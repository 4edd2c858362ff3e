/**
 * Paths of a `_headers` file. Only what all hosts read alike is used: whole segments that are literal (`feed.xml`), hold
 * a place (`:section`), or stand for all that follows (`*`, at the end).
 *
 * https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/
 */

/**
 * Whether some file of a release could match both paths, on any host: Netlify ignores case and slashes at the end, and
 * takes `/pictures/*` for `/pictures-of-mars/` too. Folders of a release have no dots in their names, but files do; and
 * no section has the name of a folder that every release has.
 */
export function pathsOverlap(a: string, b: string): boolean {
  return segmentsOverlap(segmentsOf(a), segmentsOf(b));
}

/** The segments of a path, those of folders with their slash: `/:section/feed.xml` has `:section/` and `feed.xml`. */
function segmentsOf(path: string): readonly string[] {
  return path.toLowerCase().match(/[^/]+\/?/g) ?? [];
}

function segmentsOverlap(a: readonly string[], b: readonly string[]): boolean {
  const [first, ...rest] = a;
  const [other, ...others] = b;
  if (first === "*" || other === "*") return true;
  if (first === undefined) return other === undefined || others[0] === "*";
  if (other === undefined) return rest[0] === "*";
  if (rest[0] === "*" && other.startsWith(nameOf(first))) return true;
  if (others[0] === "*" && first.startsWith(nameOf(other))) return true;
  return segmentOverlaps(first, other) && segmentsOverlap(rest, others);
}

function segmentOverlaps(a: string, b: string): boolean {
  if (isPlace(a) && isPlace(b)) return true;
  if (a === ":section/" && releaseFolders.has(b)) return false;
  if (isPlace(a)) return !(a.endsWith("/") && b.includes("."));
  if (isPlace(b)) return segmentOverlaps(b, a);
  return nameOf(a) === nameOf(b);
}

const releaseFolders: ReadonlySet<string> = new Set(
  ["agencies", "archive", "assets", "corrections", "pictures", "topics", "versions"].map((name) => `${name}/`),
);

function isPlace(segment: string): boolean {
  return segment.startsWith(":");
}

function nameOf(segment: string): string {
  return segment.replace(/\/$/, "");
}

/**
 * The path of all addresses that a permalink pattern can make: a segment with a token in it becomes a place. It has no
 * slash at its end, so that it counts as a file's, which may have any name.
 */
export function permalinkPath(pattern: string): string {
  return nameOf(pattern)
    .split("/")
    .map((segment, index) => (segment.includes("{") ? `:part${index}` : segment))
    .join("/");
}
