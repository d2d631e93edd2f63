import "server-only";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env/env";

const directory = () => join(env().DATA_DIR, "imports");

/** Where the uploaded bytes of an import wait. */
export const uploadPath = (fileKey: string) => join(directory(), `${fileKey}.upload`);

/** The same content in UTF-8: CSV as it was, JSON as one object a line. */
export const copyPath = (fileKey: string) => join(directory(), `${fileKey}.utf8`);

export async function makeImportDirectory(): Promise<void> {
  await mkdir(directory(), { recursive: true });
}

export async function removeImportFiles(fileKey: string): Promise<void> {
  await Promise.all([uploadPath(fileKey), copyPath(fileKey)].map((path) => rm(path, { force: true })));
}
