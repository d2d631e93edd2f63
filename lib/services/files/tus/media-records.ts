import "server-only";
import { type KvStore, Upload } from "@tus/server";
import { db } from "@/lib/db/client";

/** What tus must know of an upload, from the media file's row: there is no second record that could differ from it. */
export const mediaRecords: KvStore<Upload> = {
  get: async (key) => {
    const file = await db().mediaFile.findUnique({ where: { storageKey: key } });
    if (file?.status !== "receiving" || file.size === null) return undefined;
    return new Upload({
      id: key,
      size: Number(file.size),
      offset: Number(file.received),
      metadata: { filename: file.name },
      creation_date: file.createdAt.toISOString(),
    });
  },
  set: async () => undefined,
  delete: async () => undefined,
};
