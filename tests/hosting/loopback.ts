import { once } from "node:events";
import { get, type IncomingHttpHeaders } from "node:http";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks a server on this machine; the path goes out as it is, `..` and percent signs included. */
export function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject);
  });
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Waits until something answers on a port; false where nothing does for ten seconds. */
export async function answers(port: number): Promise<boolean> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await ask(port, "/").catch(() => null);
    if (answer !== null) return true;
    await wait(50);
  }
  return false;
}
