import "server-only";

const SECRET = /\/\/[^@\s/]*@/g;

/** What a mail server, or the way to it, said: `EAUTH: 535 5.7.8 Authentication failed`. Never a password. */
export function mailError(error: unknown): string {
  if (!(error instanceof Error)) return "The mail could not be sent.";
  const code = "code" in error && typeof error.code === "string" ? `${error.code}: ` : "";
  const answer = "response" in error && typeof error.response === "string" ? error.response : error.message;
  return `${code}${answer}`.replaceAll(SECRET, "//").replaceAll(/\s+/g, " ").slice(0, 300);
}
