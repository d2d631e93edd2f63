import "server-only";
import { randomBytes } from "node:crypto";
import { link, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readIfThere } from "./read-if-there";

const secretsSchema = z.object({
  AUTH_SECRET: z.string(),
  ENCRYPTION_KEY: z.string(),
  DATABASE_PASSWORD: z.string(),
  INNGEST_EVENT_KEY: z.string(),
  INNGEST_SIGNING_KEY: z.string(),
});

export type Secrets = z.output<typeof secretsSchema>;

/** What an installation invents once and keeps in `DATA_DIR/secrets.json`, readable by its own user alone. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, "secrets.json");
  const known = await readSecrets(file);
  if (known) return known;
  await mkdir(dataDir, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(inventSecrets(), null, 2)}\n`, { mode: 0o600 });
  // Linking fails where another process was faster; then its secrets are the installation's.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return loadSecrets(dataDir);
}

/** The stored secrets, or undefined where none were made yet. */
export async function readSecrets(file: string): Promise<Secrets | undefined> {
  const text = await readIfThere(file);
  if (text === undefined) return undefined;
  const parsed = secretsSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is damaged: restore it from a backup. Without it stored credentials cannot be read.`);
}

function inventSecrets(): Secrets {
  return {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    DATABASE_PASSWORD: randomBytes(24).toString("hex"),
    INNGEST_EVENT_KEY: randomBytes(24).toString("hex"),
    INNGEST_SIGNING_KEY: `signkey-prod-${randomBytes(32).toString("hex")}`,
  };
}
