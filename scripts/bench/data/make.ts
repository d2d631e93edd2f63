import { disconnect } from "@/lib/db/client";
import { startEmbeddedPostgres } from "@/lib/db/embedded";
import { applyMigrations } from "@/lib/db/migrate";
import { setTestEnv } from "@/lib/env/test-env";
import { tell } from "@/scripts/bench/measure/in-process";
import { populate } from "./populate";

// Makes the data of so many days and videos in an empty folder, in a process of its own: make.ts FOLDER PASSWORD DAYS VIDEOS_EACH.
const [, , dataDir = "", password = "", days = "", videosEach = ""] = process.argv;
const postgres = await startEmbeddedPostgres({ dataDir, password, settings: { synchronous_commit: "off" } });
setTestEnv({ DATABASE_URL: postgres.url, DATA_DIR: dataDir });
try {
  await applyMigrations(postgres.url);
  await populate(postgres.url, Number(days), Number(videosEach));
} finally {
  await disconnect();
  await postgres.stop();
}
tell({});
