/** What a check may say: stable code → what is wrong and what that costs. The interface translates by code. */
export const HEALTH_NOTES = {
  database_away: "PostgreSQL does not answer: nothing can be read or written.",
  jobs_outside: "Jobs run on an Inngest outside.",
  jobs_status: "The job server answers {status}.",
  jobs_unregistered: "No function is registered at the job server yet.",
  jobs_away: "The job server does not answer: parses and imports wait.",
  folder_readonly: "DATA_DIR cannot be written: imports and downloads fail.",
  media_away: "The storage of media does not answer (STORAGE_URL): uploads and downloads fail.",
  no_platform: "No platform can be read: see npm run doctor.",
  platforms_paused: "Paused after failures: {names}.",
  platforms_unknown: "The state of the connectors cannot be read.",
  mail_smtp: "Mail goes out by SMTP_URL; npm run doctor tries the way there.",
  mail_folder: "SMTP_URL is not set: mails are written to DATA_DIR/mail.",
  graph_set: "INSTAGRAM_GRAPH_TOKEN is set; npm run doctor asks whether it works and until when.",
  graph_half_set: "INSTAGRAM_GRAPH_TOKEN is set, INSTAGRAM_GRAPH_USER_ID is not: the token is not used.",
  graph_unset: "INSTAGRAM_GRAPH_TOKEN is not set: Instagram is read by instaloader or yt-dlp.",
  session_kept: "instaloader's session was last written {days} d ago.",
  session_to_come: "No session of instaloader is kept yet: it signs in with the next parse.",
  session_missing: "INSTAGRAM_USERNAME has neither a session nor a password: profiles of Instagram cannot be read.",
  session_of_nobody: "INSTAGRAM_USERNAME is not set: instaloader reads as nobody, which Instagram often refuses.",
  session_forbidden: "SCRAPERS=off: instaloader is not used.",
  session_unreadable: "The session of instaloader cannot be looked at: see the rights of DATA_DIR.",
  addresses_usual: "TikTok and Instagram are read at their own addresses.",
  addresses_moved: "Other addresses are set: {names}.",
} as const;

export type HealthCode = keyof typeof HEALTH_NOTES;

export function healthNote(code: HealthCode, params: Record<string, string | number> = {}) {
  const detail = HEALTH_NOTES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
  return { code, params, detail };
}
