import "server-only";

/**
 * The address of the caller. Next writes the peer's address into `x-forwarded-for`; a reverse proxy appends the one it saw,
 * so the last entry is the only one that the caller cannot choose.
 */
export function clientAddress(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  const last = hops.at(-1);
  return last === undefined || last === "" ? "unknown" : last.replace(/^::ffff:/, "");
}
