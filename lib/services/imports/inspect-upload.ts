import "server-only";
import { rm } from "node:fs/promises";
import { type Copied, copyAsUtf8 } from "./copy-as-utf8";
import { copyPath, uploadPath } from "./import-files";
import { type Inspected, inspectCopy } from "./inspect-copy";

const HEAD_CHARS = 512 * 1024;

/** What the beginning of an uploaded file tells. */
export async function inspectUpload(fileKey: string, header?: boolean): Promise<Inspected & Copied> {
  const path = `${copyPath(fileKey)}.head`;
  try {
    const copied = await copyAsUtf8(uploadPath(fileKey), path, HEAD_CHARS);
    return { ...copied, ...(await inspectCopy(path, copied.format, header)) };
  } finally {
    await rm(path, { force: true });
  }
}
