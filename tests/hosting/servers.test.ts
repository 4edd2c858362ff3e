import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { pathOfFile } from "../../src/model/address.ts";
import { textOf } from "../release/release.ts";
import { caddy } from "./caddy.ts";
import { promisedHeaders } from "./headers-file.ts";
import type { Host, Running } from "./host.ts";
import { type Answer, ask } from "./loopback.ts";
import { nginx } from "./nginx.ts";
import { aliasPath, goneFolder, gonePaths, killedWords, releasedWire, storyPath, type Wire } from "./wire.ts";

const prefixes = ["/", "/wire/"] as const;

const wires = new Map<string, Promise<Wire>>();

/** The release for a prefix, built once for all hosts. */
function wireBelow(prefix: string): Promise<Wire> {
  const wire = wires.get(prefix) ?? releasedWire(prefix);
  wires.set(prefix, wire);
  return wire;
}

/** Instructions for other hosts: a server of our own keeps them to itself. */
const instructions = ["_headers", "_redirects"];

const types: readonly (readonly [file: RegExp, type: RegExp])[] = [
  [/(^|\/)feed\.xml$/, /^application\/rss\+xml; charset=utf-8$/],
  [/(^|\/)atom\.xml$/, /^application\/atom\+xml; charset=utf-8$/],
  [/(^|\/)feed\.json$/, /^application\/feed\+json$/],
  [/(^|\/)license(-own)?\.xml$/, /^application\/rsl\+xml; charset=utf-8$/],
  [/\.xml$/, /^(text|application)\/xml; charset=utf-8$/],
  [/\.json$/, /^application\/json$/],
  [/\.webmanifest$/, /^application\/manifest\+json$/],
  [/\.html$/, /^text\/html; charset=utf-8$/],
  [/\.txt$/, /^text\/plain; charset=utf-8$/],
  [/\.woff2$/, /^font\/woff2$/],
  [/\.svg$/, /^image\/svg\+xml$/],
  [/\.png$/, /^image\/png$/],
  [/\.jpg$/, /^image\/jpeg$/],
  [/\.webp$/, /^image\/webp$/],
  [/\.ico$/, /^image\/(x-icon|vnd\.microsoft\.icon)$/],
];

for (const host of [nginx, caddy]) {
  for (const prefix of prefixes) {
    const place = prefix === "/" ? "at the root" : `below ${prefix}`;
    const skip = host.program === null ? `${host.name} is not installed here` : false;
    describe(`${host.name} serves a release ${place}`, { skip }, () => checkHost(host, prefix));
  }
}

function checkHost(host: Host, prefix: string): void {
  let wire: Wire;
  let server: Running;
  let promised: ReturnType<typeof promisedHeaders>;

  before(async () => {
    wire = await wireBelow(prefix);
    promised = promisedHeaders(textOf(wire.files, "_headers"));
    server = await host.start(wire);
  });
  after(() => server?.stop());

  const get = (path: string, headers?: Readonly<Record<string, string>>) => ask(server.port, prefix + path, headers);

  const assertSecure = (answer: Answer) => {
    for (const [name, value] of promised(prefix)) {
      if (name !== "cross-origin-resource-policy") assert.equal(answer.headers[name], value);
    }
  };

  it("answers every address with its file and with the headers that _headers promises", async () => {
    for (const [file, bytes] of wire.files) {
      if (instructions.includes(file)) continue;
      const path = pathOfFile(file);
      const answer = await get(path.slice(1));
      assert.equal(answer.status, 200, path);
      assert.ok(answer.body.equals(bytes), `${path} is answered with other bytes.`);
      for (const [name, value] of promised(prefix + path.slice(1))) {
        const sent = String(answer.headers[name]);
        assert.equal(name === "content-type" ? sent.toLowerCase() : sent, value, `${name} of ${path}`);
      }
    }
  });

  it("tells the type of every file", async () => {
    for (const file of wire.files.keys()) {
      if (instructions.includes(file)) continue;
      const [, type] = types.find(([name]) => name.test(file)) ?? [];
      assert.ok(type !== undefined, `No type is expected of ${file}.`);
      const answer = await get(pathOfFile(file).slice(1));
      assert.match(String(answer.headers["content-type"]).toLowerCase(), type, file);
    }
  });

  it("lets browsers keep assets and pictures for ever, and nothing else", async () => {
    let kept = 0;
    for (const file of wire.files.keys()) {
      if (instructions.includes(file)) continue;
      const { headers } = await get(pathOfFile(file).slice(1));
      const immutable = /^(assets|pictures)\//.test(file);
      if (immutable) kept++;
      const wanted = immutable ? "public, max-age=31536000, immutable" : undefined;
      assert.equal(headers["cache-control"], wanted, file);
    }
    assert.ok(kept > 5);
  });

  it("shows the page for what is not there, with the security headers and the status 404", async () => {
    for (const path of [
      "nothing",
      "2022/08/17/nothing.html",
      "assets/nothing.css",
      "space/nothing/feed.xml",
      "no/feed.xml",
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.body.toString(), textOf(wire.files, "404.html"), path);
      assert.match(String(answer.headers["content-type"]), /^text\/html/);
      assert.equal(answer.headers["cache-control"], undefined, `${path} must not be kept for ever.`);
      assertSecure(answer);
    }
  });

  it("answers 410 for a killed story and its aliases, with the page that names no story", async () => {
    const folder = [goneFolder, goneFolder.slice(0, -1), `${goneFolder}index.html`];
    for (const path of [...gonePaths, ...folder, `${gonePaths[0]}?from=feed`]) {
      const answer = await get(path);
      assert.equal(answer.status, 410, path);
      assert.equal(answer.body.toString(), textOf(wire.files, "410.html"), path);
      assert.match(String(answer.headers["content-type"]), /^text\/html/);
      assert.equal(answer.headers.location, undefined, path);
      assertSecure(answer);
    }
    for (const word of killedWords) assert.ok(!textOf(wire.files, "410.html").includes(word), word);
  });

  it("redirects an alias for good", async () => {
    const answer = await get(aliasPath);
    assert.equal(answer.status, 301);
    assert.equal(answer.headers.location, prefix + storyPath);
    assertSecure(answer);
  });

  it("redirects a folder without its slash, on the same host", async () => {
    const answer = await get("space");
    assert.ok([301, 308].includes(answer.status), String(answer.status));
    assert.equal(answer.headers.location, `${prefix}space/`);
  });

  it("lists no folder", async () => {
    for (const path of ["assets/", "pictures/", "2022/", "2022/08/17/", "sitemaps/", ".well-known/"]) {
      const answer = await get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.body.toString(), textOf(wire.files, "404.html"), path);
    }
  });

  it("keeps the instructions for other hosts to itself", async () => {
    for (const file of instructions) assert.equal((await get(file)).status, 404, file);
  });

  it("serves nothing from outside the release", async () => {
    for (const path of ["../../etc/passwd", "..%2f..%2fetc/passwd", "%2e%2e/%2e%2e/etc/passwd", ".%00./etc/passwd"]) {
      const answer = await get(path);
      assert.ok(answer.status >= 400, `${path}: ${answer.status}`);
      assert.ok(!answer.body.includes("root:"), path);
    }
  });

  it("compresses pages and feeds", async () => {
    for (const path of ["", storyPath, "feed.xml", "atom.xml", "feed.json"]) {
      const answer = await get(path, { "accept-encoding": "gzip" });
      assert.equal(answer.headers["content-encoding"], "gzip", path);
      assert.match(String(answer.headers.vary), /Accept-Encoding/i, path);
    }
  });
}
