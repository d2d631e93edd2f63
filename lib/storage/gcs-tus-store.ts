import "server-only";
import { GCSStore } from "@tus/gcs-store";
import { ERRORS, type KvStore, type Upload } from "@tus/server";
import { storage } from "./storage";

/**
 * tus' store in GCS, which knows of an upload what `records` tells and how long its object is. What the library itself
 * notes at the object is gone between two of its calls: a failure there would end the upload, and the process.
 */
export class GcsTusStore extends GCSStore {
  readonly #records: KvStore<Upload>;

  constructor(options: ConstructorParameters<typeof GCSStore>[0], records: KvStore<Upload>) {
    super(options);
    this.#records = records;
  }

  /** Nothing is written before the first bytes: GCS takes one change of an object a second. */
  override async create(upload: Upload): Promise<Upload> {
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const record = await this.#records.get(id);
    if (record === undefined) throw ERRORS.FILE_NOT_FOUND;
    // A first chunk that failed is gone with its object.
    const stored = await storage().size(id);
    return Object.assign(record, { offset: Number(stored ?? 0n) });
  }
}
