import "server-only";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env/env";

export const importDirectory = () => join(env().DATA_DIR, "imports");

/** Where the uploaded bytes of an import wait. */
export const uploadPath = (fileKey: string) => join(importDirectory(), `${fileKey}.upload`);

/** The same content in UTF-8: CSV as it was, JSON as one object a line. */
export const copyPath = (fileKey: string) => join(importDirectory(), `${fileKey}.utf8`);

export async function makeImportDirectory(): Promise<void> {
  await mkdir(importDirectory(), { recursive: true });
}

export async function removeImportFiles(fileKey: string): Promise<void> {
  await Promise.all([uploadPath(fileKey), copyPath(fileKey)].map((path) => rm(path, { force: true })));
}

/** When one of the files of an import was last written. */
export async function newestChange(fileKey: string): Promise<Date> {
  const known = await Promise.all(
    [uploadPath(fileKey), copyPath(fileKey)].map((path) =>
      stat(/* turbopackIgnore: true */ path).then((file) => file.mtimeMs, missing),
    ),
  );
  return new Date(Math.max(...known));
}

function missing(error: unknown): number {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return 0;
  throw error;
}
