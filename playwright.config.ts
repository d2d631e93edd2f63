import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";
import { ADMIN_LOGIN } from "./e2e/fixtures/admin-login";

const port = Number(process.env.E2E_PORT ?? 3170);
const dataDir = process.env.E2E_DATA_DIR ?? ".data/e2e";
const origin = `http://localhost:${port}`;
const debianChromium = "/usr/bin/chromium";

/** `specs` drives the pages in a browser, `api` the HTTP interface; both on the demo: the product, the world, sample data. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  // A test that a busy machine failed once is told as flaky, not as broken.
  retries: 1,
  forbidOnly: true,
  // A page at three widths, in two themes and two languages takes its time on two processors.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "UTC",
    trace: "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(existsSync(debianChromium) ? { executablePath: debianChromium } : {}),
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "api", testMatch: "api/**/*.spec.ts" },
    { name: "browser", testMatch: "specs/**/*.spec.ts" },
  ],
  webServer: {
    command: `rm -rf "${dataDir}" && exec npm run --silent demo`,
    url: `${origin}/health`,
    timeout: 600_000,
    env: {
      PORT: String(port),
      DATA_DIR: dataDir,
      ADMIN_EMAIL: ADMIN_LOGIN.email,
      ADMIN_PASSWORD: ADMIN_LOGIN.password,
    },
    reuseExistingServer: process.env.E2E_REUSE === "1",
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
    stdout: "pipe",
    stderr: "pipe",
  },
});
