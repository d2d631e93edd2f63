import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { freePort } from "@/lib/db/free-port";
import { readIfThere } from "@/lib/env/read-if-there";

/**
 * The port of last time when it is still free, else a free one. `remember` writes it to `file` for the next time, once it is
 * certain that no other start has this folder.
 */
export async function rememberedPort(file: string): Promise<{ port: number; remember: () => Promise<void> }> {
  const port = await freePort(Number(await readIfThere(file)) || undefined);
  return {
    port,
    async remember() {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, String(port));
    },
  };
}
