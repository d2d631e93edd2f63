import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { isPublicAddress, PrivateAddressError } from "./public-address";
import { FetchLimitError, safeFetch } from "./safe-fetch";

const limits = { maxBytes: 1_000, timeoutMs: 5_000, allowPrivateHosts: false };
const intranet = { ...limits, allowPrivateHosts: true };
const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe("isPublicAddress", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "localhost",
  ])("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(["142.250.74.110", "2a00:1450:400f:80d::200e"])("allows %s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

describe("safeFetch", () => {
  it.each([
    "http://127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
  ])("refuses a private host before a byte is sent, however it is written: %s", async (pattern) => {
    let asked = 0;
    const port = await serve((_, answer) => {
      asked += 1;
      answer.end("secret");
    });
    await expect(safeFetch(pattern.replace("{port}", String(port)), limits)).rejects.toThrow(PrivateAddressError);
    expect(asked).toBe(0);
  });

  it("refuses other protocols", async () => {
    await expect(safeFetch("file:///etc/passwd", limits)).rejects.toThrow(PrivateAddressError);
  });

  it("reads a private host when the installation allows it, following redirects", async () => {
    const port = await serve((asked, answer) => {
      if (asked.url === "/here") answer.setHeader("content-type", "text/plain").end("found");
      else answer.writeHead(302, { location: "/here" }).end();
    });
    const answer = await safeFetch(`http://127.0.0.1:${port}/`, intranet);
    expect([answer.status, answer.contentType, answer.bytes.toString()]).toEqual([200, "text/plain", "found"]);
  });

  it("stops an answer that is too large and one that leads in circles", async () => {
    const port = await serve((asked, answer) => {
      if (asked.url === "/large") answer.end("x".repeat(2_000));
      else answer.writeHead(302, { location: "/" }).end();
    });
    await expect(safeFetch(`http://127.0.0.1:${port}/large`, intranet)).rejects.toThrow(FetchLimitError);
    await expect(safeFetch(`http://127.0.0.1:${port}/`, intranet)).rejects.toThrow(FetchLimitError);
  });
});
