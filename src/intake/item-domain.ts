/** The domain in the name of an item, which is its supplier's: of `urn:newsml:afp.com:…`, `tag:reuters.com,2016:…`, a URL. */
export function itemDomain(uri: string): string | null {
  const named = /^urn:newsml:([^:]+):/i.exec(uri)?.[1] ?? /^tag:([^,:]+),/i.exec(uri)?.[1];
  if (named !== undefined) return named.toLowerCase();
  return /^https?:/i.test(uri) && URL.canParse(uri) ? new URL(uri).hostname : null;
}
