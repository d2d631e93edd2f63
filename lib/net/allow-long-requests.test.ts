import { createServer, request } from "node:http";
import { expect, it } from "vitest";
import { allowLongRequests } from "./allow-long-requests";

/** What a request is answered whose body pauses for longer than its server waits. */
async function sendSlowly(): Promise<number | undefined> {
  const server = createServer({ connectionsCheckingInterval: 20 }, (incoming, response) => {
    incoming.resume().on("end", () => response.end());
  });
  server.headersTimeout = 80;
  server.requestTimeout = 100;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", method: "POST", headers: { "content-length": 2 } });
    asked.on("response", (response) => resolve(response.resume().statusCode)).on("error", reject);
    asked.write("a");
    setTimeout(() => asked.end("b"), 400);
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return status;
}

it("lets a body come slowly that Node would cut off", async () => {
  expect(await sendSlowly()).toBe(408);
  allowLongRequests();
  expect(await sendSlowly()).toBe(200);
});
