import { expect, test } from "vitest";
import { pool } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrate";
import { ensurePartitions, monthsBetween } from "@/lib/db/partitions";
import { createTestWorkspace } from "@/lib/db/test-database";
import { env } from "@/lib/env/env";

async function createEmptyDatabase(): Promise<string> {
  const url = new URL(env().DATABASE_URL);
  const name = `${url.pathname.slice(1)}_empty`;
  await pool().query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await pool().query(`CREATE DATABASE ${name}`);
  url.pathname = `/${name}`;
  return url.toString();
}

test("several processes that start at once migrate once", async () => {
  const url = await createEmptyDatabase();
  const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await applyMigrations(url)).toEqual([]);
  await pool().query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
});

test("a snapshot of any month lands in its own partition once that was ensured", async () => {
  const ctx = await createTestWorkspace();
  const from = new Date("2017-11-14T00:00:00Z");
  await Promise.all([ensurePartitions(pool(), from), ensurePartitions(pool(), from)]);
  const row = { videoId: ctx.workspaceId, observedAt: from, views: 9_007_199_254_740_993n, source: "import" };
  await ctx.db.videoSnapshot.create({ data: row });
  const found = await pool().query(`SELECT views FROM "VideoSnapshot_2017_11"`);
  expect(found.rows).toEqual([{ views: "9007199254740993" }]);
});

test("months are counted in UTC, both ends included", () => {
  const months = monthsBetween(new Date("2026-11-30T23:59:59Z"), new Date("2027-01-01T00:00:00Z"));
  expect(months.map((month) => month.toISOString().slice(0, 10))).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
});
