import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { headersFor, parseHeadersFile } from "../release/headers-file.ts";
import { type Release, textOf } from "../release/release.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

export interface Server {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a release as a host would: with the headers of its `_headers` file, a folder by its `index.html`, and
 * `404.html` for what is not there.
 */
export async function serve(release: Release): Promise<Server> {
  const rules = parseHeadersFile(textOf(release, "_headers"));
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = decodeURIComponent(pathname);
    const wanted = path.slice(1) + (path.endsWith("/") ? "index.html" : "");
    const isThere = release.has(wanted) && !/^_(headers|redirects)$/.test(wanted);
    const file = isThere ? wanted : "404.html";
    response.setHeader("Content-Type", types[extname(file)] ?? "application/octet-stream");
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    response.writeHead(isThere ? 200 : 404);
    response.end(release.get(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
