import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/** A file of 256 GiB at 50 Mbit/s. */
const LONGEST_MS = 12 * 3_600_000;

const hasServer = (message: unknown): message is { server: Server } =>
  typeof message === "object" && message !== null && "server" in message;

/**
 * Lets a request take as long as a large file does: Node cuts it after five minutes, whether bytes come or not. Headers keep
 * their minute. Next makes the server itself, so it is reached with its first request (`http.server.request.start`).
 */
export function allowLongRequests(): void {
  subscribe("http.server.request.start", (message) => {
    if (hasServer(message)) message.server.requestTimeout = LONGEST_MS;
  });
}
