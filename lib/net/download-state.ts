import "server-only";
import { randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { z } from "zod";

/** What is known of a download beside its bytes: kept next to them, so that any process may go on. */
const downloadState = z.object({
  url: z.string(),
  startedAt: z.number(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** in bytes; null while the source has not told */
  total: z.number().nullable(),
});
export type DownloadState = z.output<typeof downloadState>;

const isMissing = (error: unknown) => error instanceof Error && "code" in error && error.code === "ENOENT";
const stateFile = (path: string) => `${path}.json`;

/** The state and size of a partial file, or a new one where there is none of this address. */
export async function openDownload(
  path: string,
  url: string,
  now: number,
): Promise<{ state: DownloadState; received: number }> {
  const state = await readState(path);
  if (state?.url === url) return { state, received: await sizeOf(path) };
  await rm(path, { force: true });
  const anew = { url, startedAt: now, etag: null, lastModified: null, total: null };
  await saveState(path, anew);
  return { state: anew, received: 0 };
}

/** Written whole or not at all. */
export async function saveState(path: string, state: DownloadState): Promise<void> {
  const draft = `${stateFile(path)}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(state), { mode: 0o600 });
  await rename(draft, stateFile(path));
}

async function readState(path: string): Promise<DownloadState | null> {
  try {
    const parsed = downloadState.safeParse(JSON.parse(await readFile(stateFile(path), "utf8")));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}
