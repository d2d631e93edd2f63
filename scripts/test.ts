import { run } from "@/scripts/runtime/run";
import { staticChecks } from "@/scripts/testing/static-checks";
import { type Count, playwright, sum, vitest } from "@/scripts/testing/step";
import { ensurePostgres15, ensureTools, POSTGRES_15 } from "@/scripts/testing/tools";

/** All that speaks SQL of its own: `integration` leaves out what sees no version. */
const onPostgres15 = () =>
  vitest("Integration, PostgreSQL 15", ["--project", "integration", "app/", "inngest/server/", "lib/", "prisma/"], {
    env: { TEST_POSTGRES_BIN: POSTGRES_15 },
    held: true,
  });

// npm test: everything, on whatever machine. Each step runs even when one before it failed; the last line tells the sum.
run(async () => {
  ensureTools();
  const olderToo = ensurePostgres15();
  if (!olderToo) console.log("PostgreSQL 15 cannot be installed here: the integration suite runs on 18 alone.");
  const counts: Count[] = [
    ...(await staticChecks()),
    // Much of both is waiting: side by side they take little longer than one.
    ...(await Promise.all([vitest("Unit and integration, PostgreSQL 18", []), ...(olderToo ? [onPostgres15()] : [])])),
  ];
  counts.push(await playwright("Browser and API"));
  const { passed, failed, skipped } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
});
