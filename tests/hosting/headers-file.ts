/** A rule of a `_headers` file: the addresses it is for, and what they are answered with. */
interface Rule {
  readonly pattern: RegExp;
  readonly headers: Map<string, string>;
}

/** The headers that a `_headers` file promises for an address, by their names in small letters. */
export function promisedHeaders(text: string): (path: string) => ReadonlyMap<string, string> {
  const rules: Rule[] = [];
  for (const line of text.split("\n")) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.set(name.toLowerCase(), value);
    else if (line !== "") rules.push({ pattern: patternOf(line), headers: new Map() });
  }
  return (path) => new Map(rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => [...headers]));
}

function patternOf(path: string): RegExp {
  const parts = path.split("/").map((part) => {
    if (part === "*") return ".*";
    return part.startsWith(":") ? "[^/]+" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("/")}$`);
}
