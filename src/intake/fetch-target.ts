import { isIP, isIPv4 } from "node:net";
import { FetchError } from "./fetch-fault.ts";
import { isLoopbackAddress, isPublicAddress } from "./public-address.ts";

/** Where a request may go; `loopback` is for tests on one machine, and also lets plain http go there. */
export interface FetchLimits {
  readonly loopback: boolean;
}

/**
 * The parsed address of a request, or a `FetchError`. Only https on its own port, without user name and password, and no
 * host that is written as an address in an odd way (`2130706433`, `0x7f.1`) or is not public. A host given by its name
 * is checked again when it is looked up.
 */
export function fetchTarget(text: string, base: URL | null, limits: FetchLimits): URL {
  const url = parsed(text, base);
  const host = hostOf(url);
  const isOurs = limits.loopback && (isLoopbackAddress(host) || host === "localhost");
  const shown = `${url.protocol}//${url.host}`;
  if (url.protocol !== "https:" && !(isOurs && url.protocol === "http:")) {
    throw new FetchError("refused-url", `${shown} is not an https address.`);
  }
  if (url.username !== "" || url.password !== "") {
    throw new FetchError("refused-url", `The address on ${url.host} carries a user name or password.`);
  }
  if (isOurs) return url;
  if (url.port !== "") throw new FetchError("refused-url", `${shown} is not on the usual port of https.`);
  if (isIP(host) !== 0 && !isPublicAddress(host)) {
    throw new FetchError("refused-address", `${host} is not a public address.`);
  }
  if (isIPv4(host) && !text.includes(host) && base?.hostname !== host) {
    throw new FetchError("refused-address", `The host in ${text.slice(0, 100)} hides the address ${host}.`);
  }
  return url;
}

/** The host as sockets know it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

function parsed(text: string, base: URL | null): URL {
  try {
    return new URL(text, base ?? undefined);
  } catch {
    throw new FetchError("refused-url", `"${text.slice(0, 100)}" is not an address.`);
  }
}
