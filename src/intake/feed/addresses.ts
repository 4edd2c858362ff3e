/** An address from a feed, resolved: absolute, http or https; null for any other. */
export function webAddressIn(href: string | undefined, base: string | null): string | null {
  const url = resolved(href, base);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url.href : null;
}

/** The base that a nested `xml:base` makes of the one around it. */
export function innerBase(outer: string | null, base: string | undefined): string | null {
  return base === undefined ? outer : (webAddressIn(base, outer) ?? outer);
}

function resolved(href: string | undefined, base: string | null): URL | null {
  const trimmed = href?.trim() ?? "";
  // An empty reference would name the feed itself.
  if (trimmed === "") return null;
  try {
    return new URL(trimmed, base ?? undefined);
  } catch {
    return null;
  }
}
