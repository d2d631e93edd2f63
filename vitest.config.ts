import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Work through jobs or through others' programs sees no version of the database: once is enough for it. */
const seenOnce = process.env.TEST_POSTGRES_BIN
  ? ["inngest/server/conformance/**", "inngest/server/durability/**"].concat(
      ["users", "channels", "files", "downloads", "reports"].map((name) => `lib/services/${name}/**`),
    )
  : [];

/**
 * `unit` needs nothing but Node; `programs` starts others' programs or long transfers, and takes its time; `integration` gets a
 * real PostgreSQL from `lib/db/test-global-setup.ts`.
 */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    // Of two processors the default takes one.
    maxWorkers: 2,
    // A second, the default, is short for a busy machine.
    expect: { poll: { timeout: 15_000 } },
    coverage: {
      provider: "v8",
      reporter: ["text-summary", "html", "lcov"],
      include: ["app/**", "components/**", "inngest/**", "lib/**"],
      exclude: ["**/*.test.*", "prisma/generated/**"],
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // The boundary lint is a program of its own: slow on a busy machine, not wrong.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "**/*.db.test.ts", "**/*.program.test.ts", ".data/**"],
          setupFiles: ["lib/env/test-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "programs",
          testTimeout: 60_000,
          include: ["**/*.program.test.ts"],
          exclude: ["**/node_modules/**", ".data/**"],
          setupFiles: ["lib/env/test-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.db.test.ts"],
          exclude: ["**/node_modules/**", ".data/**", ...seenOnce],
          globalSetup: ["lib/db/test-global-setup.ts"],
          setupFiles: ["lib/db/test-setup.ts"],
          // Several processes wait for each other here: what a busy machine failed once is asked a second time.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
