/** Where to go after signing in: a path of this site, or the start. Never another host (`//evil`, `/\evil`), never a sign-in page. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith("/") || /^\/[/\\]/.test(next) || /[\t\r\n]/.test(next)) return "/";
  return /^\/(sign-in|register)(\/|\?|$)/.test(next) ? "/" : next;
}
