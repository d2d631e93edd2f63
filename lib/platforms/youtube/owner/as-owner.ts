import "server-only";
import { PlatformError } from "@/lib/errors";
import type { PlatformCall, QuotaGate } from "../../contract";
import type { TokenSource } from "../upload/contract";

/** A call in a channel's own name. */
export type OwnerCall = { quota: QuotaGate; token: TokenSource; signal?: AbortSignal };

/** Calls with the channel's token; one that YouTube refuses as too old is renewed, once. */
export async function asOwner<T>(call: OwnerCall, work: (call: PlatformCall) => Promise<T>): Promise<T> {
  const { quota, signal } = call;
  const withToken = (accessToken: string) => work({ quota, accessToken, ...(signal ? { signal } : {}) });
  try {
    return await withToken(await call.token());
  } catch (error) {
    if (!(error instanceof PlatformError) || error.httpStatus !== 401) throw error;
    return withToken(await call.token({ refresh: true }));
  }
}
