import { run } from "@/scripts/runtime/run";
import { staticChecks } from "@/scripts/testing/static-checks";
import { sum, vitest } from "@/scripts/testing/step";

// npm run verify: what to run before each commit, in under a minute.
run(async () => {
  // The checks are one process after another, which leaves a processor to the tests.
  const [checks, unit] = await Promise.all([staticChecks(), vitest("Unit", ["--project", "unit"], { held: true })]);
  const { passed, failed, skipped } = sum([...checks, unit]);
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exit(failed === 0 ? 0 : 1);
});
