import "server-only";
import { env } from "@/lib/env/env";
import { PlatformError } from "@/lib/errors";
import { parseAnswer } from "../http-client";
import { askGraph, GRAPH } from "./graph-api";
import { ownAccount, tokenFacts } from "./graph-schemas";

/** `expiresAt`: `never`, or null where Meta does not tell it to this token. */
export type TokenState = { username: string | null; expiresAt: Date | "never" | null };

/** Whether INSTAGRAM_GRAPH_TOKEN works for the account that is set, and until when. Throws `PlatformError` where it does not. */
export async function askGraphToken(signal?: AbortSignal): Promise<TokenState> {
  const { INSTAGRAM_GRAPH_TOKEN: token = "", INSTAGRAM_GRAPH_USER_ID: own = "" } = env();
  const { username } = parseAnswer(GRAPH, ownAccount, await askGraph(own, { fields: "username" }, signal));
  return { username, expiresAt: await expiryOf(token, signal) };
}

/** Of a token made by another app only that app may ask: then it stays unknown. */
async function expiryOf(token: string, signal?: AbortSignal): Promise<TokenState["expiresAt"]> {
  try {
    const answer = await askGraph("debug_token", { input_token: token }, signal);
    const { expires_at: seconds } = parseAnswer(GRAPH, tokenFacts, answer).data;
    if (seconds === 0) return "never";
    return seconds ? new Date(seconds * 1000) : null;
  } catch (error) {
    if (error instanceof PlatformError) return null;
    throw error;
  }
}
