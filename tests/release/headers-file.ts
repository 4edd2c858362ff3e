/** One rule of a `_headers` file: the path that it matches, and what it sets. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Parses a `_headers` file, https://docs.netlify.com/manage/routing/headers/. */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: (readonly [string, string])[] }[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`This line is no header: ${line}`);
    rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** Every header that the rules set for an address, in order: a place is one segment, a star all that follows. */
export function headersFor(rules: readonly HeaderRule[], path: string): HeaderRule["headers"] {
  return rules.filter((rule) => patternOf(rule.path).test(path)).flatMap(({ headers }) => headers);
}

function patternOf(path: string): RegExp {
  const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\\\*/g, ".*").replace(/:[A-Za-z]\w*/g, "[^/]+")}$`);
}
