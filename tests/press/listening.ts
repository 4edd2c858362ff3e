/** Runs a part of a command, and gives what it says on standard output and standard error in place of saying it. */
export async function listening<T>(run: () => Promise<T>): Promise<{ readonly value: T; readonly text: string }> {
  const words: string[] = [];
  const endings = [process.stdout, process.stderr].map((stream) => listenTo(stream, words));
  try {
    return { value: await run(), text: words.join("") };
  } finally {
    for (const end of endings) end();
  }
}

/** Commands write texts; the bytes are the test runner's. */
function listenTo(stream: NodeJS.WriteStream, words: string[]): () => void {
  const own = stream.write;
  stream.write = function write(this: NodeJS.WriteStream, ...parts: unknown[]): boolean {
    const [chunk] = parts;
    if (typeof chunk !== "string") return Reflect.apply(own, stream, parts);
    words.push(chunk);
    return true;
  };
  return () => {
    stream.write = own;
  };
}
