import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { db, disconnect } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { rangedDownload } from "@/lib/net/ranged-download";
import { systemCtx } from "@/lib/services/context";
import { createMediaFromUrl } from "@/lib/services/files/create-media-from-url";
import { fetchFromUrl } from "@/lib/services/files/fetch-from-url";
import { storage } from "@/lib/storage/storage";

// One download in a process of its own: `bytes` into storage alone, or `all` that the product does with it.
const [what, url = ""] = process.argv.slice(2);
const far = new Date(Date.now() + 3_600_000);

async function bytesAlone(): Promise<void> {
  const path = join(env().DATA_DIR, "downloads", randomUUID());
  const options = { url, path, until: far, maxBytes: 2 ** 40, timeoutSec: 3_600, allowPrivateHosts: true };
  const { done } = await rangedDownload(options);
  if (!done) throw new Error("The download did not end.");
  await storage().takeFile("bench/file", path, { until: far });
}

async function allOfIt(): Promise<void> {
  const ctx = systemCtx("bench");
  const { id: workspaceId } = await db().workspace.create({ data: { name: "Bench" } });
  const file = await db().$transaction((tx) => createMediaFromUrl({ ...ctx, db: tx, workspaceId }, url));
  const { state } = await fetchFromUrl(ctx, file.id, { until: far });
  if (state !== "ready") throw new Error("The download did not end.");
}

// What is loaded and connected is not part of the transfer.
if (what === "all") await db().$queryRaw`SELECT 1`;
const began = performance.now();
const before = { cpu: process.cpuUsage(), memory: process.memoryUsage.rss() };
await (what === "all" ? allOfIt() : bytesAlone());
const { user, system } = process.cpuUsage(before.cpu);
process.send?.({
  seconds: (performance.now() - began) / 1_000,
  cpu: (user + system) / 1e6,
  memory: process.resourceUsage().maxRSS / 1024,
  added: process.resourceUsage().maxRSS / 1024 - before.memory / 2 ** 20,
});
await disconnect();
process.disconnect?.();
