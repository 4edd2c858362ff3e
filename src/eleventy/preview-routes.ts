import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Middleware } from "@11ty/eleventy";
import { fileOfPath, href, problemsPath } from "../model/address.ts";
import type { Desk } from "./desk.ts";

/**
 * What a host would do and the development server does not: redirects of aliases. While the content has problems, a
 * page that does not exist shows the report instead, since it may be the page of the broken story.
 */
export function previewRoutes(desk: Desk, outDir: string): Middleware {
  return (request, response, next) => {
    const { edition, preview } = desk.release;
    const { site } = edition;
    const path = pathBelow(request.url ?? "/", site.prefix);
    if (path === null || existsSync(join(outDir, fileOfPath(path)))) return next();
    const story = edition.stories.find(({ aliases }) => aliases.includes(path));
    if (story !== undefined) {
      response.writeHead(302, { location: href(site, story.path) });
      response.end();
      return;
    }
    const wantsPage = /\.html$|\/$/.test(path) || !/\.[a-z0-9]+$/i.test(path);
    if (wantsPage && preview !== null && preview.problems.length > 0) request.url = href(site, problemsPath);
    next();
  };
}

/** The path below the root, or null for an address that is not ours. */
function pathBelow(url: string, prefix: string): string | null {
  const path = url.replace(/[?#].*$/s, "");
  try {
    return path.startsWith(prefix) ? `/${decodeURIComponent(path.slice(prefix.length))}` : null;
  } catch {
    return null;
  }
}
