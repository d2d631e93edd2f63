import "server-only";
import { Server } from "@tus/server";
import { AppError, type ErrorCategory } from "@/lib/errors";
import { tusStore } from "@/lib/storage/tus-store";
import { mediaLocker } from "./media-locker";
import { mediaRecords } from "./media-records";
import { isTusError } from "./tus-error";

export const TUS_VERSION = "1.0.0";
/** How long a request that must let a file go may still write down what it has. */
const DRAIN_MS = 3_000;

const CATEGORIES: Record<number, ErrorCategory> = {
  400: "bad_request",
  403: "bad_request",
  404: "not_found",
  409: "conflict",
  410: "gone",
  413: "payload_too_large",
  423: "locked",
};

/**
 * Lets @tus/server answer a request about the object `key`, with its store, lock and checks; `name` is asked for the key
 * of a new one. `location` is where a new upload is reached. What it refuses is thrown as `AppError`.
 */
export async function askTus(
  request: Request,
  target: { key: () => string; name?: () => Promise<string>; location?: () => string },
): Promise<Response> {
  let failure: unknown;
  const server = new Server({
    path: "/api/files",
    datastore: await tusStore(mediaRecords),
    locker: mediaLocker,
    lockDrainTimeout: DRAIN_MS,
    allowedOrigins: () => false,
    namingFunction: target.name ?? target.key,
    getFileIdFromRequest: target.key,
    generateUrl: target.location ?? target.key,
    onResponseError: (_request, error) => {
      failure = error;
      return undefined;
    },
  });
  const answer = await server.handleWeb(request);
  if (failure !== undefined) throw translate(failure);
  if (!answer.ok) throw translate({ status_code: answer.status, body: await answer.text() });
  // CORS is the house's own affair.
  for (const name of [...answer.headers.keys()]) if (name.startsWith("access-control-")) answer.headers.delete(name);
  return answer;
}

function translate(failure: unknown): unknown {
  if (failure instanceof AppError || !isTusError(failure)) return failure;
  const category = CATEGORIES[failure.status_code];
  if (category === undefined) return new Error(`tus: ${failure.body}`);
  return new AppError(category, failure.body.trim(), { code: `tus_${category}` });
}
