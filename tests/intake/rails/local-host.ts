import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Certificate } from "./certificate.ts";

/** A server on this machine that counts what reaches it. */
export interface LocalHost {
  readonly url: string;
  readonly port: number;
  /** Connections opened to it, and requests, in order, as `METHOD /path`. */
  readonly connections: () => number;
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a server; with a certificate it speaks TLS. */
export async function localHost(answer: RequestListener, certificate: Certificate | null = null): Promise<LocalHost> {
  const requests: string[] = [];
  let connections = 0;
  const listen: RequestListener = (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response);
  };
  const server: Server = certificate === null ? createServer(listen) : createSecureServer(certificate, listen);
  server.on("connection", () => connections++);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = addressOf(server);
  return {
    url: `${certificate === null ? "http" : "https"}://127.0.0.1:${port}`,
    port,
    connections: () => connections,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}
