import "server-only";
import { PlatformError } from "@/lib/errors";
import type { PlatformAdapter, PlatformCall, ResolvedProfile } from "./contract";
import { HandOver } from "./hand-over";

type Read = (platformId: string, call: PlatformCall) => Promise<ResolvedProfile>;

/** Whether the platform itself says that this cannot be seen; a block or a lost connection is no proof of it. */
export const isGone = (error: unknown): error is PlatformError =>
  error instanceof PlatformError && (error.kind === "not_found" || error.kind === "private");

/** `profiles` and `whyGone` of a connector that reads one account at a time. */
export function oneByOne(connector: string, read: Read): Pick<PlatformAdapter, "profiles" | "whyGone"> {
  const refused = new HandOver<PlatformError>();
  return {
    async profiles(platformIds, call) {
      const found = new Map<string, ResolvedProfile>();
      for (const id of platformIds) {
        try {
          found.set(id, await read(id, call));
        } catch (error) {
          if (!isGone(error)) throw error;
          refused.put(id, error);
        }
      }
      return found;
    },

    async whyGone(platformId, call) {
      const known = refused.take(platformId);
      if (known) return known;
      try {
        await read(platformId, call);
      } catch (error) {
        if (isGone(error)) return error;
        throw error;
      }
      return new PlatformError("unavailable", connector, "The account answers again.");
    },
  };
}
