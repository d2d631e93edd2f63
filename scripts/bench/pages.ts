import { newDataDir, type OwnServer, removeDataDir, startOwnServer } from "@/e2e/fixtures/start-own-server";
import { readCrowd } from "@/scripts/bench/pages/crowd";
import { openOverview } from "@/scripts/bench/pages/overview";

/** Umami's overview of 90 days, in the same browser on a 2-core machine. */
const BASELINE = { kB: 876, requests: 92, paint: 4_000 };
const VISITS = 5;

/**
 * Overview of 90 days on the demo, built for production: JavaScript of a first visit (gzip), requests and largest paint in
 * Chromium; then 100 readers at once for a minute.
 */
export async function bench(): Promise<Record<string, number | string>> {
  const dataDir = await newDataDir();
  let server: OwnServer | undefined;
  try {
    server = await startOwnServer(dataDir);
    const { kB, paint } = await openOverview(server.address, VISITS, "silent");
    const moving = await openOverview(server.address, VISITS, "moving");
    return {
      "first-load JavaScript, kB gzip (aim 250)": kB,
      "first-load JavaScript: baseline": BASELINE.kB,
      "with what a first live event fetches, kB gzip": moving.kB,
      "requests, with the event's (aim 25)": moving.requests,
      "requests: baseline": BASELINE.requests,
      "largest paint, ms (aim 1,000)": paint,
      "largest paint: baseline": BASELINE.paint,
      ...(await readCrowd(server.address, dataDir)),
    };
  } finally {
    server?.signal("SIGTERM");
    await server?.ended;
    await removeDataDir(dataDir);
  }
}
