import { run } from "@/scripts/runtime/run";
import { staticChecks } from "@/scripts/testing/static-checks";
import { type Count, sum, vitest } from "@/scripts/testing/step";

// npm run verify: what to run before each commit, in under a minute.
run(async () => {
  const counts: Count[] = [...(await staticChecks()), await vitest("Unit", ["--project", "unit"])];
  const { passed, failed, skipped } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
});
