const SECRET = /^(key|access_token|token|input_token|client_secret|refresh_token|code|sig|signature|password)$/i;

/** An address fit for messages and logs: no credentials, no secret parameters. */
export function redactUrl(text: string): string {
  if (!URL.canParse(text)) return "[not a URL]";
  const url = new URL(text);
  url.username = "";
  url.password = "";
  for (const name of new Set(url.searchParams.keys())) {
    if (SECRET.test(name)) url.searchParams.set(name, "[removed]");
  }
  return url.href;
}
