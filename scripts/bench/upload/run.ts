import { stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env/env";
import { storageLocation } from "@/lib/storage/storage-location";

// One upload in a process of its own: run.ts WAY KEY, to YOUTUBE_API_URL.
const [way, key = ""] = process.argv.slice(2);
const location = storageLocation();
if (location.kind !== "file") throw new Error("The benchmark reads from a folder.");
const path = join(location.folder, key);
const { size } = await stat(path);
const base = env().YOUTUBE_API_URL;

async function prepared(): Promise<() => Promise<void>> {
  if (way === "ours") {
    const { ours } = await import("./ours");
    return () => ours(key, BigInt(size));
  }
  if (way === "oneMib") {
    const { oneMib } = await import("./one-mib");
    return () => oneMib(base, path, size);
  }
  const { vendor } = await import("./vendor");
  return () => vendor(base, path, way === "vendorLarge" ? 1024 * 1024 : undefined);
}

// What is loaded is not part of the transfer.
const send = await prepared();
const before = { cpu: process.cpuUsage(), memory: process.memoryUsage.rss() };
const began = performance.now();
await send();
const seconds = (performance.now() - began) / 1_000;
const { user, system } = process.cpuUsage(before.cpu);
const peak = process.resourceUsage().maxRSS / 1024;
process.send?.({
  seconds,
  cpu: (user + system) / 1e6,
  memory: peak,
  added: peak - before.memory / 2 ** 20,
});
process.disconnect?.();
