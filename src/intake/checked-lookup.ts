import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { FetchError } from "./fetch-fault.ts";
import type { FetchLimits } from "./fetch-target.ts";
import { isLoopbackAddress, isPublicAddress } from "./public-address.ts";

/** Finds the addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(new FetchError("unknown-host", `The host ${host} is not known (${error.code}).`));
    });
  });

/**
 * A lookup for sockets that gives an address only after it was checked, so that a name cannot answer with a public
 * address first and a private one later. One address that is not public spoils the name.
 */
export function checkedLookup(resolve: Resolve, limits: FetchLimits): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        const fault = faultOf(host, addresses, limits);
        if (fault !== null) done(fault, []);
        else if (options.all === true) done(null, [...addresses]);
        else done(null, addresses[0]?.address ?? "", addresses[0]?.family);
      },
      (error: Error) => done(error, []),
    );
  };
}

function faultOf(host: string, addresses: readonly LookupAddress[], limits: FetchLimits): FetchError | null {
  if (addresses.length === 0) return new FetchError("unknown-host", `The host ${host} has no address.`);
  const isOurs = limits.loopback && addresses.every(({ address }) => isLoopbackAddress(address));
  const hidden = isOurs ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
  if (hidden === undefined) return null;
  return new FetchError(
    "refused-address",
    `The host ${host} leads to ${hidden.address}, which is not a public address.`,
  );
}
