/** Foreseen errors: a stable `code`, an HTTP status, a sentence for people. Mapped once, in `lib/http/problem.ts`. */
export const ERROR_STATUS = {
  bad_request: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  precondition_failed: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  locked: 423,
  rate_limited: 429,
  /** tus' own: a chunk arrived damaged */
  checksum_mismatch: 460,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCategory = keyof typeof ERROR_STATUS;

/** One field that was refused: `path` is dotted (`urls.0`), `code` is stable, `detail` is for people. */
export type FieldError = { path: string; code: string; detail: string };

export type ErrorParams = Record<string, string | number>;

export type AppErrorOptions = {
  /** Stable, more precise than the category: `email_taken`, `last_owner`. Defaults to the category. */
  code?: string;
  /** What the sentence names, for readers of other languages. */
  params?: ErrorParams;
  errors?: FieldError[];
  retryAfterSec?: number;
  cause?: unknown;
};

/** A foreseen failure. `detail` is shown to the user: what happened and what to do next. */
export class AppError extends Error {
  readonly category: ErrorCategory;
  readonly code: string;
  readonly params: ErrorParams | undefined;
  readonly errors: FieldError[] | undefined;
  readonly retryAfterSec: number | undefined;

  constructor(category: ErrorCategory, detail: string, options: AppErrorOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.category = category;
    this.code = options.code ?? category;
    this.params = options.params;
    this.errors = options.errors;
    this.retryAfterSec = options.retryAfterSec;
  }

  get status(): number {
    return ERROR_STATUS[this.category];
  }
}

/** The closed set of ways in which an outside platform fails. */
export const PLATFORM_ERROR_KINDS = [
  "reauth_required",
  "rate_limited",
  "quota_exhausted",
  "not_found",
  "private",
  "unavailable",
  "blocked",
  "unexpected_response",
] as const;

export type PlatformErrorKind = (typeof PLATFORM_ERROR_KINDS)[number];

export type PlatformErrorOptions = {
  /** The vendor's own reason, for example `quotaExceeded` or `accountTerminated`. */
  reason?: string;
  /** When asking again may help. */
  retryAt?: Date;
  httpStatus?: number;
  cause?: unknown;
};

/** A failure of an outside platform. `connector` names who failed: `youtube-api`, `youtube-feed`, `youtube-ytdlp`. */
export class PlatformError extends Error {
  readonly kind: PlatformErrorKind;
  readonly connector: string;
  readonly reason: string | undefined;
  readonly retryAt: Date | undefined;
  readonly httpStatus: number | undefined;

  constructor(kind: PlatformErrorKind, connector: string, detail: string, options: PlatformErrorOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "PlatformError";
    this.kind = kind;
    this.connector = connector;
    this.reason = options.reason;
    this.retryAt = options.retryAt;
    this.httpStatus = options.httpStatus;
  }
}
