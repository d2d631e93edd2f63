import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { freePort } from "@/lib/db/free-port";
import { readIfThere } from "@/lib/env/read-if-there";

/** The port of last time when it is still free, else a free one; written to `file` for the next time. */
export async function rememberedPort(file: string): Promise<number> {
  const port = await freePort(Number(await readIfThere(file)) || undefined);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, String(port));
  return port;
}
