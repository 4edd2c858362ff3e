import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, describe, mock, test } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Resolve } from "../../../src/intake/checked-lookup.ts";
import { type FetchOptions, guardedFetch } from "../../../src/intake/guarded-fetch.ts";
import { type LocalHost, localHost } from "./local-host.ts";

const hosts: LocalHost[] = [];

afterEach(async () => {
  mock.restoreAll();
  for (const host of hosts.splice(0)) await host.close();
});

async function serving(answer: Parameters<typeof localHost>[0]): Promise<LocalHost> {
  const host = await localHost(answer);
  hosts.push(host);
  return host;
}

const loopback: FetchOptions = { limits: { loopback: true } };
const strict: FetchOptions = { limits: { loopback: false } };

async function faultOf(address: string, options: FetchOptions): Promise<string> {
  const fetched = await guardedFetch(address, options);
  assert.equal(fetched.kind, "failed", JSON.stringify(fetched));
  return fetched.kind === "failed" ? fetched.error.code : "";
}

async function textOf(address: string, options: FetchOptions = loopback): Promise<string> {
  const fetched = await guardedFetch(address, options);
  assert.ok(fetched.kind === "ok" && fetched.value.kind === "body", JSON.stringify(fetched));
  return fetched.value.bytes.toString();
}

const send = (response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer = "") =>
  response.writeHead(status, headers).end(body);

/** Sockets that were opened while a task ran. */
async function socketsOf(task: () => Promise<unknown>): Promise<number> {
  const connect = mock.method(Socket.prototype, "connect");
  await task();
  return connect.mock.callCount();
}

const never: Resolve = () => Promise.reject(new Error("No name should be looked up."));

describe("an address is refused before a socket is opened", () => {
  for (const address of [
    "http://sister.example/feed.xml",
    "file:///etc/passwd",
    "gopher://sister.example/",
    "data:application/json,{}",
    "ftp://sister.example/feed.xml",
    "not an address",
    "https://user:secret@sister.example/feed.xml",
    "https://user@127.0.0.1/",
    "https://sister.example:8443/feed.xml",
    "https://sister.example:22/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0177.0.0.1/",
    "https://0/",
    "https://134744072/",
    "https://0x08080808/",
    "https://0.0.0.0/",
    "https://10.1.2.3/",
    "https://100.64.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://172.16.0.1/",
    "https://192.168.0.1/",
    "https://198.18.0.1/",
    "https://224.0.0.1/",
    "https://255.255.255.255/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[fe80::1]/",
    "https://[fd00::1]/",
    "https://[ff02::1]/",
    "https://①②⑦.0.0.1/",
    "https://127。0。0。1/",
  ]) {
    test(address, async () => {
      const sockets = await socketsOf(async () => {
        assert.match(await faultOf(address, { ...strict, resolve: never }), /^refused-(url|address)$/);
      });
      assert.equal(sockets, 0);
    });
  }

  test("https://localhost/, by what it leads to", async () => {
    const host = await serving((_request, response) => send(response, 200, {}, "secret"));
    assert.equal(await faultOf("https://localhost/", strict), "refused-address");
    assert.equal(await faultOf(`http://localhost:${host.port}/`, strict), "refused-url");
    assert.equal(host.connections(), 0);
  });

  for (const [what, addresses] of [
    ["a private address", ["10.0.0.1"]],
    ["this machine", ["127.0.0.1"]],
    ["this machine in IPv6", ["::1"]],
    ["this machine, mapped", ["::ffff:127.0.0.1"]],
    ["a public address and a private one", ["1.1.1.1", "192.168.0.1"]],
    ["an address of the cloud's own service", ["169.254.169.254"]],
  ] as const) {
    test(`a name that leads to ${what}`, async () => {
      const resolve: Resolve = async () =>
        addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
      assert.equal(await faultOf("https://sister.example/", { ...strict, resolve }), "refused-address");
    });
  }

  test("a name that leads elsewhere when it is asked again is asked but once", async () => {
    let asked = 0;
    const resolve: Resolve = async () => {
      asked++;
      return [{ address: asked === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }];
    };
    const host = await serving((_request, response) => send(response, 200, {}, "ours"));
    assert.equal(await textOf(`http://localhost:${host.port}/`, { ...loopback, resolve }), "ours");
    assert.equal(asked, 1);
  });

  test("a name that is not this machine's, although tests may go there", async () => {
    const resolve: Resolve = async () => [{ address: "10.0.0.1", family: 4 }];
    assert.equal(await faultOf("https://sister.example/", { ...loopback, resolve }), "refused-address");
    assert.equal(await faultOf("http://sister.example/", { ...loopback, resolve }), "refused-url");
  });
});

describe("redirects", () => {
  test("are followed three times and no more", async () => {
    const host = await serving((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) send(response, 200, {}, "here");
      else send(response, 302, { location: `/${left - 1}` });
    });
    assert.equal(await textOf(`${host.url}/3`), "here");
    assert.equal(await faultOf(`${host.url}/4`, loopback), "too-many-redirects");
    assert.deepEqual(host.requests, ["GET /3", "GET /2", "GET /1", "GET /0", "GET /4", "GET /3", "GET /2", "GET /1"]);
  });

  for (const goal of [
    "https://10.0.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "//192.168.0.1/",
    "https://2852039166/",
    "http://sister.example/",
    "file:///etc/passwd",
    "https://[fd00::1]/",
  ]) {
    test(`to ${goal} are refused before a socket is opened`, async () => {
      const host = await serving((_request, response) => send(response, 301, { location: goal }));
      const sockets = await socketsOf(async () => {
        assert.match(await faultOf(host.url, { ...loopback, resolve: never }), /^refused-(url|address)$/);
      });
      assert.equal(sockets, 1);
    });
  }

  test("without an address are an answer like others", async () => {
    const host = await serving((_request, response) => send(response, 302, {}));
    assert.deepEqual(await guardedFetch(host.url, loopback), { kind: "ok", value: { kind: "status", status: 302 } });
  });
});

describe("a body", () => {
  for (const [encoding, pack] of [
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const) {
    test(`is unpacked from ${encoding}`, async () => {
      const host = await serving((_request, response) =>
        send(response, 200, { "content-encoding": encoding }, pack("a feed")),
      );
      assert.equal(await textOf(host.url), "a feed");
    });

    test(`that unfolds a thousand times from ${encoding} is left at the limit`, async () => {
      const bombs = [100, 1.5].map((megabytes) => pack(Buffer.alloc(megabytes * 1024 * 1024)));
      const host = await serving((request, response) =>
        send(response, 200, { "content-encoding": encoding }, bombs[Number(request.url?.slice(1))]),
      );
      const before = process.memoryUsage().arrayBuffers;
      assert.match(await faultOf(`${host.url}/0`, loopback), /^(inflated|too-large)$/);
      assert.equal(await faultOf(`${host.url}/1`, loopback), "inflated");
      assert.ok(process.memoryUsage().arrayBuffers - before < 20 * 1024 * 1024);
    });

    test(`that ends early in ${encoding} is no body`, async () => {
      const whole = pack("a feed that has an end");
      const host = await serving((_request, response) =>
        send(response, 200, { "content-encoding": encoding }, whole.subarray(0, whole.length - 4)),
      );
      assert.equal(await faultOf(host.url, loopback), "no-connection");
    });
  }

  test("of two megabytes and a byte is too large, announced, packed or not", async () => {
    const large = Buffer.from(Array.from({ length: 2 * 1024 * 1024 + 1 }, (_, index) => (index * 7919) % 251));
    const host = await serving((request, response) => {
      if (request.url === "/announced") send(response, 200, { "content-length": String(large.length) }, large);
      else if (request.url === "/packed") send(response, 200, { "content-encoding": "gzip" }, gzipSync(large));
      else {
        response.writeHead(200);
        response.write(large);
        response.end();
      }
    });
    for (const path of ["/announced", "/packed", "/streamed"]) {
      assert.match(await faultOf(host.url + path, loopback), path === "/packed" ? /too-large|inflated/ : /too-large/);
    }
  });

  test("without end is left at the limit", async () => {
    const host = await serving((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, "x")));
      };
      response.on("drain", more);
      more();
    });
    assert.equal(await faultOf(host.url, loopback), "too-large");
  });

  for (const encoding of ["deflate", "zstd", "gzip, gzip", "compress"]) {
    test(`packed as ${encoding} is refused`, async () => {
      const host = await serving((_request, response) => send(response, 200, { "content-encoding": encoding }, "x"));
      assert.equal(await faultOf(host.url, loopback), "bad-encoding");
    });
  }

  test("that breaks off is no body", async () => {
    const host = await serving((_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    });
    assert.equal(await faultOf(host.url, loopback), "no-connection");
  });
});

describe("time", () => {
  const quick: FetchOptions = { ...loopback, deadline: 200 };

  test("ends for a host that says nothing", async () => {
    const host = await serving(() => {});
    assert.equal(await faultOf(host.url, quick), "too-slow");
  });

  test("ends for a host that drips, however often", async () => {
    const host = await serving((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(drip));
    });
    assert.equal(await faultOf(host.url, quick), "too-slow");
  });

  test("is counted over all redirects together", async () => {
    const host = await serving((_request, response) => {
      setTimeout(() => send(response, 302, { location: "/" }), 90);
    });
    assert.equal(await faultOf(host.url, quick), "too-slow");
  });

  test("ends for a name that nobody knows", async () => {
    const resolve: Resolve = () => new Promise(() => {});
    assert.equal(await faultOf("http://localhost/", { ...quick, resolve }), "too-slow");
  });

  test("ends when the caller has no more", async () => {
    const host = await serving(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    assert.equal(await faultOf(host.url, { ...loopback, signal: stop.signal }), "too-slow");
    assert.equal(await faultOf(host.url, { ...loopback, signal: stop.signal }), "too-slow");
    assert.equal(host.connections(), 1);
  });
});

describe("what a host said before", () => {
  test("is sent back, and the host may say that nothing has changed", async () => {
    const seen: unknown[] = [];
    const host = await serving((request, response) => {
      seen.push([request.headers["if-none-match"], request.headers["if-modified-since"]]);
      if (request.headers["if-none-match"] === '"one"') send(response, 304, {});
      else send(response, 200, { etag: '"one"', "last-modified": "Wed, 17 Aug 2022 16:18:57 GMT" }, "a feed");
    });
    const first = await guardedFetch(host.url, loopback);
    assert.ok(first.kind === "ok" && first.value.kind === "body");
    const { etag, lastModified } = first.value;
    assert.deepEqual(await guardedFetch(host.url, { ...loopback, validators: { etag, lastModified } }), {
      kind: "ok",
      value: { kind: "unchanged" },
    });
    assert.deepEqual(seen, [
      [undefined, undefined],
      ['"one"', "Wed, 17 Aug 2022 16:18:57 GMT"],
    ]);
  });

  test("was not asked for: then an answer without a body is no news", async () => {
    const host = await serving((_request, response) => send(response, 304, {}));
    assert.deepEqual(await guardedFetch(host.url, loopback), { kind: "ok", value: { kind: "status", status: 304 } });
  });
});
