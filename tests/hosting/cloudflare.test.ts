import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { projectRoot } from "../release/build.ts";

/** What Cloudflare Pages hands to a function, as far as ours looks at it. */
interface Visit {
  readonly request: { readonly url: string };
  readonly env: { readonly ASSETS: { fetch(url: URL): Promise<Response> } };
  next(): Promise<Response>;
}

const source = readFileSync(join(projectRoot, "docs/hosting/cloudflare/_middleware.js"), "utf8");

/** The documented function, with a list in the place of the one that it imports. */
async function onRequest(list: string, visit: Visit): Promise<Response> {
  const importing = 'import list from "./gone.txt";';
  assert.ok(source.includes(importing));
  const text = source.replace(importing, `const list = ${JSON.stringify(list)};`);
  const module = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  return module.onRequest(visit);
}

const list = "/old.html /new.html\n/2022/08/16/tower-falls.html gone\n/t%c3%bcrme/ gone\n";

function visit(path: string): Promise<Response> {
  return onRequest(list, {
    request: { url: `https://wire.example${path}` },
    env: {
      ASSETS: { fetch: async ({ pathname }) => new Response(`page ${pathname}`, { headers: { "X-Page": "yes" } }) },
    },
    next: async () => new Response("next"),
  });
}

for (const path of ["/2022/08/16/tower-falls.html", "/2022/08/16/tower-falls?from=feed", "/t%C3%BCrme/"]) {
  test(`Cloudflare's function answers 410 for ${path}`, async () => {
    const answer = await visit(path);
    assert.equal(answer.status, 410);
    assert.equal(await answer.text(), "page /410");
    assert.equal(answer.headers.get("X-Page"), "yes");
  });
}

for (const path of ["/", "/old.html", "/2022/08/16/", "/%FF", "/gone"]) {
  test(`Cloudflare's function leaves ${path} alone`, async () => {
    const answer = await visit(path);
    assert.equal(answer.status, 200);
    assert.equal(await answer.text(), "next");
  });
}
