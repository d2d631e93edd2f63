import type { Server } from "@/inngest/server/server";

const SOON_MS = 1000;

/** Asks each app to register until it does, and again every so often; answers how to stop. */
export function keepSynced(server: Server): () => void {
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;
  const ask = async (url: string) => {
    const reached = await sync(server, url);
    if (!stopped)
      timers.set(
        url,
        setTimeout(() => void ask(url), reached ? server.settings.syncEveryMs : SOON_MS),
      );
  };
  for (const url of server.settings.appUrls) void ask(url);
  return () => {
    stopped = true;
    for (const timer of timers.values()) clearTimeout(timer);
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
