import "server-only";
import type { Storage } from "./contract";
import { fileStorage } from "./file-storage";
import { storageLocation } from "./storage-location";

let made: { id: string; storage: Storage } | undefined;

/** Where media lie, chosen by STORAGE_URL. The clouds' libraries are loaded at first use, and only where they are used. */
export function storage(): Storage {
  const location = storageLocation();
  const id = JSON.stringify(location);
  if (made?.id === id) return made.storage;
  made = { id, storage: open(location) };
  return made.storage;
}

function open(location: ReturnType<typeof storageLocation>): Storage {
  if (location.kind === "file") return fileStorage(location.folder);
  let loading: Promise<Storage> | undefined;
  const load = () => {
    loading ??=
      location.kind === "s3"
        ? import("./s3-storage").then((module) => module.s3Storage(location))
        : import("./gcs-storage").then((module) => module.gcsStorage(location));
    return loading;
  };
  return {
    put: async (...args) => (await load()).put(...args),
    takeFile: async (...args) => (await load()).takeFile(...args),
    read: async (...args) => (await load()).read(...args),
    size: async (...args) => (await load()).size(...args),
    remove: async (...args) => (await load()).remove(...args),
  };
}
