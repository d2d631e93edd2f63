import "server-only";

/**
 * What every test process gets. The outside addresses point at a closed port: a test that reaches for the network fails,
 * unless it starts a stand-in and says so.
 */
export function setTestEnv(overrides: Record<string, string> = {}): void {
  const nowhere = "http://127.0.0.1:9";
  Object.assign(process.env, {
    NODE_ENV: "test",
    AUTH_SECRET: "test-auth-secret-test-auth-secret",
    ENCRYPTION_KEY: "dGVzdC1lbmNyeXB0aW9uLWtleS10ZXN0LWVuY3J5cHQ=",
    DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nowhere",
    APP_URL: "http://localhost:3000",
    LOG_LEVEL: "silent",
    YOUTUBE_API_URL: nowhere,
    YOUTUBE_FEED_URL: nowhere,
    GOOGLE_AUTH_URL: nowhere,
    GOOGLE_TOKEN_URL: nowhere,
    TIKTOK_URL: nowhere,
    INSTAGRAM_URL: nowhere,
    INSTAGRAM_GRAPH_URL: nowhere,
    ...overrides,
  });
}
