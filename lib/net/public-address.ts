import "server-only";
import dns from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** The host leads into a network that is not the public internet. */
export class PrivateAddressError extends Error {
  override name = "PrivateAddressError";
}

/** Whether an IP address is an ordinary public one: not loopback, private, link-local, metadata, multicast, mapped or tunnelled. */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

/** Resolves a host for a connection and refuses what is not public: checked at the moment of use, so DNS cannot change its mind. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dns.lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.length === 0 || addresses.some((one) => !isPublicAddress(one.address))) {
      return callback(new PrivateAddressError(`${hostname} is not a public address.`), []);
    }
    if (options.all) return callback(null, addresses);
    callback(null, addresses[0]?.address ?? "", addresses[0]?.family);
  });
};

/** Refuses what is not http(s), and a private address written out: no lookup happens for that one at connection time. */
export function requireFetchable(url: URL, allowPrivateHosts: boolean): void {
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new PrivateAddressError("Only http and https are read.");
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (allowPrivateHosts || !ipaddr.isValid(host) || isPublicAddress(host)) return;
  throw new PrivateAddressError(`${host} is not a public address.`);
}
