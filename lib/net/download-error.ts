/** Why a download cannot be had. `retryable`: it may work later, and what came so far is kept. */
export class DownloadError extends Error {
  override name = "DownloadError";
  constructor(
    readonly code:
      | "source_not_found"
      | "source_forbidden"
      | "source_refused"
      | "source_encoded"
      | "source_inconsistent"
      | "source_unreachable"
      | "source_private"
      | "too_many_redirects"
      | "download_too_large"
      | "download_timeout",
    message: string,
    readonly retryable: boolean,
    options: { cause?: unknown; retryAfterSec?: number } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.retryAfterSec = options.retryAfterSec ?? null;
  }
  readonly retryAfterSec: number | null;
}

/** The connection to a source broke, or never came about: what came so far is good. */
export class SourceBroke extends Error {
  override name = "SourceBroke";
}
