// Answers 410 for killed stories on Cloudflare Pages: functions/_middleware.js. See docs/hosting.md.

import list from "./gone.txt";

const gone = new Set(list.split("\n").flatMap((line) => (line.endsWith(" gone") ? [decoded(line.slice(0, -5))] : [])));

export async function onRequest({ request, env, next }) {
  const url = new URL(request.url);
  const path = decoded(url.pathname);
  // Cloudflare Pages leaves .html out of addresses.
  if (!gone.has(path) && !gone.has(`${path}.html`)) return next();
  const page = await env.ASSETS.fetch(new URL("/410", url));
  return new Response(page.body, { status: 410, headers: page.headers });
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
