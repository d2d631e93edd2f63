const lostCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  "08000",
  "08001",
  "08003",
  "08006",
  "40001",
  "40P01",
]);

const lostMessages = /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable/i;

/** Whether a database error says "try again" rather than "this is wrong": PostgreSQL away, or a deadlock it broke. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && lostCodes.has(error.code)) return true;
  return lostMessages.test(error.message);
}
