import "server-only";
import type { IncomingMessage } from "node:http";
import { DownloadError } from "./download-error";
import type { DownloadState } from "./download-state";

/** What to do with an answer: write from `start`; what is known of the file now; or it is complete; or begin anew. */
export type RangeAnswer =
  | { do: "write"; start: number; state: DownloadState; length: number | null }
  | { do: "complete" }
  | { do: "restart" };

/** The headers that ask for the rest of a file, if it is still the same one. */
export function rangeHeaders(state: DownloadState, received: number): Record<string, string> {
  if (received === 0) return {};
  const validator = state.etag !== null && !state.etag.startsWith("W/") ? state.etag : state.lastModified;
  return { range: `bytes=${received}-`, ...(validator === null ? {} : { "if-range": validator }) };
}

/** Reads status and headers of an answer (RFC 9110 §14); throws `DownloadError` for refusals and for what contradicts itself. */
export function readRangeAnswer(answer: IncomingMessage, before: DownloadState, received: number): RangeAnswer {
  const { statusCode = 0, headers } = answer;
  if (statusCode === 416 && received > 0) {
    const total = /^bytes \*\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1];
    const isWhole = received === before.total || (before.total === null && Number(total) === received);
    return { do: isWhole ? "complete" : "restart" };
  }
  if (statusCode !== 200 && statusCode !== 206) throw refusal(statusCode, headers["retry-after"]);
  if (!["", "identity"].includes(headers["content-encoding"] ?? "")) {
    throw new DownloadError("source_encoded", "The source sends the file only compressed. Use another address.", false);
  }
  const length = headers["content-length"] === undefined ? null : Number(headers["content-length"]);
  const seen = { etag: headers.etag ?? null, lastModified: headers["last-modified"] ?? null };
  if (statusCode === 200) return { do: "write", start: 0, state: { ...before, ...seen, total: length }, length };
  return partial(headers["content-range"], { ...before, ...seen }, before, received, length);
}

function partial(
  range: string | undefined,
  now: DownloadState,
  before: DownloadState,
  received: number,
  length: number | null,
): RangeAnswer {
  const [, from, to, all] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range ?? "") ?? [];
  const start = Number(from);
  const end = Number(to);
  const total = all === "*" || all === undefined ? before.total : Number(all);
  if (from === undefined || end < start || (total !== null && end >= total)) {
    throw new DownloadError(
      "source_inconsistent",
      "The source's answer to a partial request contradicts itself.",
      true,
    );
  }
  const isSame = changedNot(before.etag, now.etag) && changedNot(before.lastModified, now.lastModified);
  const sameSize = before.total === null || total === before.total;
  // If-Range should have prevented both; not every server knows it.
  if (start !== received || !isSame || !sameSize) return { do: "restart" };
  if (length !== null && length !== end - start + 1) {
    throw new DownloadError("source_inconsistent", "The source announces two different lengths.", true);
  }
  return { do: "write", start, state: { ...now, total }, length: end - start + 1 };
}

const changedNot = (before: string | null, now: string | null) => before === null || now === null || before === now;

function refusal(status: number, retryAfter: string | undefined): DownloadError {
  const wait = Number(retryAfter);
  const options = Number.isFinite(wait) ? { retryAfterSec: wait } : {};
  if (status === 404 || status === 410) {
    return new DownloadError("source_not_found", `There is no file at this address (${status}).`, false);
  }
  if (status === 401 || status === 403 || status === 407 || status === 451) {
    return new DownloadError("source_forbidden", `The source refuses to give the file (${status}).`, false);
  }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return new DownloadError("source_unreachable", `The source is not able to answer now (${status}).`, true, options);
  }
  return new DownloadError("source_refused", `The source answered with the status ${status}.`, false);
}
