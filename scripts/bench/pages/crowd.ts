import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { newPerson } from "@/e2e/api/people";
import { lastDays } from "@/lib/analytics/period";
import { db, disconnect } from "@/lib/db/client";
import { loadSecrets } from "@/lib/env/secrets";
import { setTestEnv } from "@/lib/env/test-env";
import { inTurn, quantile } from "@/scripts/bench/measure/times";

const READERS = 100;
const SECONDS = 60;

/** So many members of the demo's workspace, each asking for the overview's answers again and again. */
export async function readCrowd(address: string, dataDir: string): Promise<Record<string, number | string>> {
  const secrets = await loadSecrets(dataDir);
  const port = (await readFile(join(dataDir, "postgres-port"), "utf8")).trim();
  setTestEnv({
    DATABASE_URL: `postgresql://creatorscope:${secrets.DATABASE_PASSWORD}@127.0.0.1:${port}/creatorscope`,
    AUTH_SECRET: secrets.AUTH_SECRET,
  });
  const workspace = await db().workspace.findFirstOrThrow({
    where: { memberships: { some: { user: { email: "demo@creatorscope.test" } } } },
    select: { id: true },
  });
  const people = await inTurn(Array.from({ length: READERS }), () =>
    newPerson({ workspaceId: workspace.id, role: "viewer" }),
  );
  await disconnect();
  const { from, to } = lastDays(new Date(), "UTC", 90);
  const paths = ["/api/stats?", "/api/stats/timeseries?metric=gainedViews&groupBy=platform&"].map(
    (path) => `${address}${path}from=${from}&to=${to}`,
  );
  const until = performance.now() + SECONDS * 1000;
  const times: number[] = [];
  let errors = 0;
  await Promise.all(
    people.map(async ({ headers }) => {
      while (performance.now() < until) {
        for (const path of paths) {
          const begun = performance.now();
          const answer = await fetch(path, { headers });
          await answer.arrayBuffer();
          times.push(performance.now() - begun);
          if (answer.status !== 200) errors += 1;
        }
      }
    }),
  );
  return {
    [`${READERS} readers for ${SECONDS} s: answers a second`]: Math.round(times.length / SECONDS),
    [`${READERS} readers: p50, ms`]: quantile(times, 0.5),
    [`${READERS} readers: p95, ms`]: quantile(times, 0.95),
    [`${READERS} readers: errors (aim 0)`]: errors,
  };
}
