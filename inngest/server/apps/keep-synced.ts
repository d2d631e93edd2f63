import type { Server } from "@/inngest/server/server";

const SOON_MS = 1000;

export type Syncing = {
  /** Whether every app has registered since this process began: before that an event may find no function. */
  done(): boolean;
  stop(): void;
};

/** Asks each app to register until it does, and again every so often. */
export function keepSynced(server: Server): Syncing {
  const timers = new Map<string, NodeJS.Timeout>();
  const waiting = new Set(server.settings.appUrls);
  let stopped = false;
  const ask = async (url: string) => {
    const reached = await sync(server, url);
    if (reached) waiting.delete(url);
    if (!stopped)
      timers.set(
        url,
        setTimeout(() => void ask(url), reached ? server.settings.syncEveryMs : SOON_MS),
      );
  };
  for (const url of server.settings.appUrls) void ask(url);
  return {
    done: () => waiting.size === 0,
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

async function sync(server: Server, url: string): Promise<boolean> {
  try {
    const { status, body } = await server.caller.sync(url);
    if (status !== 200) server.log.warn({ url, status, answer: body.slice(0, 500) }, "the app did not register");
    return status === 200;
  } catch (error) {
    server.log.debug({ url, err: String(error) }, "the app is not there yet");
    return false;
  }
}
