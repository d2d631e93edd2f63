import "server-only";

/** How @tus/server throws: not an `Error`, or one with these two. */
export type TusError = { status_code: number; body: string };

export const isTusError = (error: unknown): error is TusError =>
  typeof error === "object" && error !== null && "status_code" in error && typeof error.status_code === "number";
