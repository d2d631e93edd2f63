import { resolve } from "node:path";
import { parseEnv } from "@/lib/env/parse-env";
import { checkDatabase } from "@/scripts/doctor/check-database";
import { checkInstagram } from "@/scripts/doctor/check-instagram";
import { checkMail } from "@/scripts/doctor/check-mail";
import { checkMedia } from "@/scripts/doctor/check-media";
import { checkPlatforms } from "@/scripts/doctor/check-platforms";
import { checkRunning } from "@/scripts/doctor/check-running";
import { checkStorage } from "@/scripts/doctor/check-storage";
import { checkTools } from "@/scripts/doctor/check-tools";
import { printFindings } from "@/scripts/doctor/finding";
import { run } from "@/scripts/runtime/run";

// npm run doctor: what is configured and reachable, what is missing, and what that costs. Changes nothing.
run(async () => {
  const unknown = { AUTH_SECRET: "-".repeat(32), ENCRYPTION_KEY: "-".repeat(32), DATABASE_URL: "postgresql://-" };
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  const env = parseEnv({ ...unknown, ...given });
  const dataDir = resolve(env.DATA_DIR);
  const address = `http://localhost:${env.PORT}`;
  const running = await checkRunning(address);
  const here = [
    { part: "node", state: "ok" as const, says: process.version },
    await checkDatabase(dataDir),
    ...(await checkStorage(dataDir)),
  ];
  // What was not given is filled in for the parts that read the environment themselves; the database was asked before.
  for (const [name, value] of Object.entries(unknown)) process.env[name] ||= value;
  here.push(await checkMedia(env));
  if (running) printFindings(`Running at ${address}`, running);
  else printFindings("Not running", [{ part: "job server", state: "off", says: "starts with npm start" }]);
  printFindings("This machine", [...here, await checkMail()]);
  printFindings("Platforms", [...(await checkPlatforms(env)), ...(await checkInstagram(env, new Date()))]);
  printFindings("Programs", await checkTools(env));
  if (here.some((finding) => finding.state === "missing")) throw new Error("\nCreatorscope cannot start: see above.");
});
