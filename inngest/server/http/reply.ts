import type { IncomingHttpHeaders } from "node:http";
import type { Server } from "@/inngest/server/server";

export type Reply = { status: number; body?: unknown; headers?: Record<string, string> };
export type Asked = {
  server: Server;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
};
export type Handler = (asked: Asked) => Promise<Reply>;

export const json = (status: number, body: unknown): Reply => ({ status, body });
/** The shape of a refusal that the SDK reads. */
export const refuse = (status: number, error: string): Reply => ({ status, body: { error, status } });
