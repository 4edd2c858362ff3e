/** What a part of a command gave and said. */
export interface Heard<T> {
  readonly value: T;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a part of a command, and gives what it says in place of saying it. */
export async function listening<T>(run: () => Promise<T>): Promise<Heard<T>> {
  const stdout = listenTo(process.stdout);
  const stderr = listenTo(process.stderr);
  try {
    const value = await run();
    return { value, stdout: stdout.words.join(""), stderr: stderr.words.join("") };
  } finally {
    stdout.end();
    stderr.end();
  }
}

/** Commands write texts; the bytes are the test runner's. */
function listenTo(stream: NodeJS.WriteStream): { readonly words: readonly string[]; readonly end: () => void } {
  const words: string[] = [];
  const own = stream.write;
  stream.write = function write(this: NodeJS.WriteStream, ...parts: unknown[]): boolean {
    const [chunk] = parts;
    if (typeof chunk !== "string") return Reflect.apply(own, stream, parts);
    words.push(chunk);
    return true;
  };
  return {
    words,
    end: () => {
      stream.write = own;
    },
  };
}
