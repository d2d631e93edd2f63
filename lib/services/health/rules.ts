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
} as const;

export type HealthCode = keyof typeof HEALTH_NOTES;

export function healthNote(code: HealthCode, params: Record<string, string | number> = {}) {
  const detail = HEALTH_NOTES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));
  return { code, params, detail };
}
