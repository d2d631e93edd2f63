import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { run } from "@/scripts/runtime/run";

// npm run instagram:login [NAME]: signs instaloader in by hand, second factor included, and keeps the session for the parses.
run(async () => {
  // Nothing of this needs the database or the secrets; the installation's own are never made up here.
  const unused = { AUTH_SECRET: "-".repeat(32), ENCRYPTION_KEY: "-".repeat(32), DATABASE_URL: "postgresql://-" };
  for (const [name, value] of Object.entries(unused)) process.env[name] ||= value;
  process.env.DATA_DIR = resolve(process.env.DATA_DIR || ".data");
  const given = process.argv[2];
  if (given) process.env.INSTAGRAM_USERNAME = given;
  const { env } = await import("@/lib/env/env");
  const { findExecutable } = await import("@/lib/platforms/find-executable");
  const { sessionFile } = await import("@/lib/platforms/instagram/session");
  const { INSTAGRAM_USERNAME: login, INSTALOADER_PATH } = env();
  if (!login) throw new Error("Whose session? Set INSTAGRAM_USERNAME, or run npm run instagram:login -- NAME.");
  const session = await sessionFile(login);
  if (!findExecutable(INSTALOADER_PATH)) {
    throw new Error(`${INSTALOADER_PATH} cannot be found: install instaloader, or set INSTALOADER_PATH.`);
  }
  const child = spawn(INSTALOADER_PATH, ["--login", login, "--sessionfile", session], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0 || !existsSync(session)) throw new Error(`instaloader did not sign @${login} in: see above.`);
  console.log(
    `Signed in as @${login}. The session is kept; set INSTAGRAM_USERNAME=${login} to read Instagram with it.`,
  );
});
