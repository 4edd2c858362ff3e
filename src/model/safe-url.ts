const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * A link that may stand in `href` or `src`, or null. Absolute URLs pass with the schemes http, https, mailto and tel;
 * paths and fragments pass when they stay on this site. The WHATWG URL parser decides, so
 * that tabs, NULs, backslashes and odd capitals hide nothing.
 */
export function safeUrl(text: string): string | null {
  // What the parser of browsers takes away before it looks at anything.
  const trimmed = text.replace(/^[\u0000-\u001f\s]+|(?<![\u0000-\u001f\s])[\u0000-\u001f\s]+$|[\t\n\r]+/g, "");
  const url = parse(trimmed);
  if (url === null || !schemes.has(url.protocol)) return null;
  if (url.host !== placeholder.host) return url.href;
  // `http:path` names no host of its own.
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? null : trimmed;
}

const placeholder = new URL("http://relative.invalid/");

function parse(text: string): URL | null {
  try {
    return new URL(text, placeholder);
  } catch {
    return null;
  }
}
