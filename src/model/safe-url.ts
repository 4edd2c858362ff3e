const schemes: ReadonlySet<string> = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * A link that may stand in `href` or `src`, or null. Absolute URLs pass with the schemes http, https, mailto and tel;
 * paths and fragments pass when they stay on this site. The WHATWG URL parser decides, so
 * that tabs, NULs, backslashes and odd capitals hide nothing.
 */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  const url = parse(trimmed);
  if (url === null || !schemes.has(url.protocol)) return null;
  const isRelative = url.host === placeholder.host && !/^[a-z][a-z0-9+.-]*:/i.test(trimmed);
  return isRelative ? trimmed.replace(/[\t\n\r]/g, "") : url.href;
}

const placeholder = new URL("http://relative.invalid/");

function parse(text: string): URL | null {
  try {
    return new URL(text, placeholder);
  } catch {
    return null;
  }
}
