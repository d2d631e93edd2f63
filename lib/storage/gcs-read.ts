import "server-only";
import type { Readable } from "node:stream";
import type { Storage as Client } from "@google-cloud/storage";
import { Agent, errors, interceptors, request } from "undici";
import { noSuchObject } from "./disk-verbs";
import { gcsAuthority } from "./gcs-authority";

/** What breaks on its way is asked for again from there. */
const dispatcher = new Agent().compose(interceptors.retry({ maxRetries: 3 }));

/**
 * The bytes of an object in GCS, or `AppError("not_found")`. By hand: a read of Google's library that is given up takes
 * all other reads of the process with it, and of what is missing it ends the process.
 */
export async function gcsRead(
  client: Client,
  target: { bucket: string; key: string },
  range?: { start: bigint; end?: bigint },
): Promise<Readable> {
  const url = `${client.baseUrl}/b/${target.bucket}/o/${encodeURIComponent(target.key)}?alt=media`;
  const headers = {
    ...(await gcsAuthority(client, url)),
    ...(range ? { range: `bytes=${range.start}-${range.end ?? ""}` } : {}),
  };
  const { statusCode, body } = await request(url, { headers, dispatcher });
  if (statusCode === 200 || statusCode === 206) return body;
  const said = await body.text();
  if (statusCode === 404) throw noSuchObject(target.key, said);
  throw new errors.ResponseError(`GCS answered ${statusCode} to a read.`, statusCode, { body: said });
}
