import "server-only";
import type { Lock, Locker } from "@tus/server";
import { lockAcrossProcesses } from "@/lib/db/session-locks";

/** tus' locks in PostgreSQL, so that several processes never write one file at once; a newcomer asks the holder to let go. */
export const mediaLocker: Locker = {
  newLock(key): Lock {
    let release: (() => Promise<void>) | undefined;
    return {
      lock: async (signal, requestRelease) => {
        release = await lockAcrossProcesses(key, { signal, onWanted: () => void requestRelease() });
      },
      unlock: async () => {
        await release?.();
      },
    };
  },
};
