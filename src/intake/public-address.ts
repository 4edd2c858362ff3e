import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * IPv4 networks that are not the public internet (the special-purpose registry of the IANA): this network, private use,
 * shared by carriers, loopback, link-local, protocol assignments, documentation, benchmarks, multicast, reserved.
 */
const notPublic4: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Parts of 2000::/3, the public half of IPv6, that are not public: protocol assignments, documentation, 6to4. */
const notPublic6: readonly (readonly [network: string, prefix: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const denied = new BlockList();
for (const [network, prefix] of notPublic4) denied.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of notPublic6) denied.addSubnet(network, prefix, "ipv6");

const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** Whether an address belongs to a host on the public internet. What is no address does not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !denied.check(address, "ipv4");
  if (!isIPv6(address) || address.includes("%")) return false;
  const translated = nat64(address);
  if (translated !== null) return isPublicAddress(translated);
  return global6.check(address, "ipv6") && !denied.check(address, "ipv6");
}

/** Whether an address is this machine's own, written in the usual way. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}

/** The IPv4 host behind `64:ff9b::/96`, by which networks without IPv4 reach it (RFC 6052); null for other addresses. */
function nat64(address: string): string | null {
  const groups = groupsOf(address);
  const isTranslated = groups.slice(0, 6).join(":") === "100:65435:0:0:0:0";
  if (!isTranslated) return null;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join(".");
}

/** The eight groups of an IPv6 address as numbers. */
function groupsOf(address: string): readonly number[] {
  // The URL parser writes every address in one way, without dots.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [head = "", tail] = plain.split("::");
  const numbers = (text: string) => (text === "" ? [] : text.split(":").map((group) => Number.parseInt(group, 16)));
  const before = numbers(head);
  const after = tail === undefined ? [] : numbers(tail);
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
