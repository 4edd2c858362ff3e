import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { apacheMap, caddyMap, goneMaps, nginxMaps } from "../../src/emit/gone-maps.ts";
import { anyText } from "./any-text.ts";
import { goneFrom, siteWith } from "./newsroom.ts";

const site = siteWith();

test("each host has its map, the same in whatever order stories come", () => {
  const gone = ["/b.html", "/a.html"].map((path) => goneFrom([path]));
  const moved = [{ from: "/old.html", to: "/new.html" }];
  const maps = goneMaps(site, gone, moved);
  assert.deepEqual(maps, {
    "nginx.conf":
      'map $uri $dateline_gone {\n  "/a.html" 1;\n  "/b.html" 1;\n}\nmap $uri $dateline_moved {\n  "/old.html" "/new.html";\n}\n',
    "caddy.conf":
      'map {path} {dateline_address} {dateline_goal} {\n\t"/old.html" moved "/new.html"\n\t"/a.html" gone -\n\t"/b.html" gone -\n}\n',
    "apache.map": "/old.html /new.html\n/a.html gone\n/b.html gone\n",
  });
  assert.deepEqual(goneMaps(site, gone.toReversed(), moved), maps);
});

test("without stories a map is empty, and still a map", () => {
  assert.equal(nginxMaps(site, [], []), "map $uri $dateline_gone {\n}\nmap $uri $dateline_moved {\n}\n");
  assert.equal(caddyMap(site, [], []), "map {path} {dateline_address} {dateline_goal} {\n}\n");
  assert.equal(apacheMap(site, [], []), "");
});

/** What an address becomes in the map of each host, as its first entry; none where the host cannot be told. */
const rows = [
  { path: "/plain.html", nginx: '"/plain.html"', caddy: '"/plain.html"', apache: "/plain.html" },
  { path: "/old%20news", nginx: '"/old news"', caddy: '"/old news"', apache: "/old%20news" },
  { path: "/t%C3%A4gl", nginx: '"/tägl"', caddy: '"/tägl"', apache: "/t%c3%a4gl" },
  { path: "/a%22b", nginx: '"/a\\"b"', caddy: '"/a\\"b"', apache: "/a%22b" },
  { path: "/a%5Cb", nginx: '"/a\\\\b"', caddy: null, apache: "/a%5cb" },
  { path: "/%7B$HOME%7D", nginx: '"/{$HOME}"', caddy: null, apache: "/%7b$HOME%7d" },
  { path: "/a;b#c", nginx: '"/a;b#c"', caddy: '"/a;b#c"', apache: "/a;b%23c" },
  { path: "/100%", nginx: '"/100%"', caddy: '"/100%"', apache: "/100%25" },
  { path: "/bytes%FF", nginx: null, caddy: null, apache: null },
  { path: "/line%0Abreak", nginx: null, caddy: null, apache: null },
];

for (const { path, nginx, caddy, apache } of rows) {
  test(`maps: ${path} is written as each host reads it`, () => {
    const gone = [goneFrom([path])];
    const [, first = ""] = nginxMaps(site, gone, []).split("\n");
    assert.equal(first, nginx === null ? "}" : `  ${nginx} 1;`);
    assert.equal(caddyMap(site, gone, []).split("\n")[1], caddy === null ? "}" : `\t${caddy} gone -`);
    assert.equal(apacheMap(site, gone, []), apache === null ? "" : `${apache} gone\n`);
  });
}

test("a folder is gone, or has moved, in all its forms", () => {
  const lines = apacheMap(site, [goneFrom(["/a/"])], [{ from: "/b/", to: "/c/" }]);
  assert.equal(lines, "/b/ /c/\n/a/ gone\n/b /c/\n/b/index.html /c/\n/a gone\n/a/index.html gone\n");
});

test("the prefix stands before addresses and goals", () => {
  const prefixed = siteWith({ prefix: "/x/" });
  assert.equal(apacheMap(prefixed, [goneFrom(["/a"])], [{ from: "/b", to: "/c/" }]), "/x/b /x/c/\n/x/a gone\n");
});

test("no goal is a variable of the host", () => {
  const moved = [{ from: "/a", to: "/$uri.html" }];
  assert.match(nginxMaps(site, [], moved), /"\/a" "\/%24uri\.html";/);
});

test("letter case makes no two entries, and no living page an entry", () => {
  const gone = [goneFrom(["/A.html", "/a.html", "/New.html"])];
  assert.equal(apacheMap(site, gone, [{ from: "/b", to: "/new.html" }]), "/b /new.html\n/A.html gone\n");
});

test("whatever addresses are called, each line is one entry and each address stands once", () => {
  const names = fc.array(anyText, { maxLength: 5 });
  fc.assert(
    fc.property(names, names, (gone, moved) => {
      const redirects = moved.map((name) => ({ from: `/${name}`, to: "/new.html" }));
      const stories = [goneFrom(gone.map((name) => `/${name}`))];
      const nginx = nginxMaps(site, stories, redirects);
      const quoted = String.raw`"\/(?:[^"\\]|\\["\\])*"`;
      assert.match(
        nginx,
        new RegExp(
          `^map \\$uri \\$dateline_gone {\n(  ${quoted} 1;\n)*}\nmap \\$uri \\$dateline_moved {\n(  ${quoted} "/new.html";\n)*}\n$`,
        ),
      );
      assert.match(
        caddyMap(site, stories, redirects),
        /^map [^\n]* {\n(\t"\/(?:[^"\\{}]|\\")*" (gone -|moved "\/new\.html")\n)*}\n$/,
      );
      assert.match(apacheMap(site, stories, redirects), /^(\/[!-~]* (gone|\/new\.html)\n)*$/);
      const keys = (nginx.match(new RegExp(`^  ${quoted}`, "gm")) ?? []).map((key) => key.toLowerCase());
      assert.equal(new Set(keys).size, keys.length);
    }),
    { numRuns: 300 },
  );
});
