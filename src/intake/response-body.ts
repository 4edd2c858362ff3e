import type { IncomingMessage } from "node:http";
import { type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { FetchError } from "./fetch-fault.ts";

/** The most bytes that are taken, as they come and as they unfold. */
export const largestBody = 2 * 1024 * 1024;

/** How many times its size a body may unfold to; short ones may, since there is little to gain. */
const largestRatio = 100;
const shortBody = 64 * 1024;

/** The body of a response, unpacked, or a `FetchError`. It is read no further than to the limits. */
export async function responseBody(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const announced = Number(response.headers["content-length"] ?? 0);
  if (announced > largestBody) throw tooLarge();
  let received = 0;
  let size = 0;
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > largestBody) response.destroy(tooLarge());
  });
  const taken = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > largestBody) return done(tooLarge());
      if (size > shortBody && size > received * largestRatio) {
        return done(new FetchError("inflated", `The answer unfolds to more than ${largestRatio} times its size.`));
      }
      done();
    },
  });
  const unpack = unpacking(response.headers["content-encoding"]);
  if (unpack === null) await pipeline(response, taken, { signal });
  else await pipeline(response, unpack, taken, { signal });
  return Buffer.concat(chunks);
}

function unpacking(encoding: string | undefined): Transform | null {
  switch (encoding?.trim().toLowerCase() ?? "identity") {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new FetchError("bad-encoding", `The answer is packed as "${encoding}", which was not asked for.`);
  }
}

function tooLarge(): FetchError {
  return new FetchError("too-large", `The answer has more than ${largestBody} bytes.`);
}
