import { Cron } from "croner";
import { z } from "zod";
import { parseStorageUrl } from "./storage-url";

const port = z.coerce.number().int().min(1).max(65_535);
const limit = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const positive = (fallback: number) => z.coerce.number().int().min(1).default(fallback);
const origin = (fallback: string) =>
  z
    .url({ protocol: /^https?$/ })
    .default(fallback)
    .transform((url) => url.replace(/\/+$/, ""));
const flag = (fallback: "true" | "false") =>
  z
    .enum(["true", "false", "1", "0"])
    .default(fallback)
    .transform((value) => value === "true" || value === "1");
/** The addresses of platforms where none are set. */
export const PLATFORM_HOMES = {
  TIKTOK_URL: "https://www.tiktok.com",
  INSTAGRAM_URL: "https://www.instagram.com",
} as const;

const timeZone = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat("en", { timeZone: zone });
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  },
  { error: "is not an IANA time zone such as Europe/Berlin" },
);

const cron = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .refine(
      (pattern) => {
        try {
          return new Cron(pattern, { paused: true }).nextRun() !== null;
        } catch (error) {
          if (error instanceof TypeError) return false;
          throw error;
        }
      },
      { error: "is not a cron expression such as 0 3 * * *" },
    );

/** Every variable that Creatorscope reads, as `.env.example` documents them. An empty value counts as unset. */
export const envSchema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: port.default(3000),
    APP_URL: z.url({ protocol: /^https?$/ }).optional(),
    HOST: z.string().default("127.0.0.1"),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgresql://"),
    DATA_DIR: z.string().default(".data"),
    AUTH_SECRET: z.string().min(16),
    ENCRYPTION_KEY: z.string().min(16),
    ADMIN_EMAIL: z.email().default("admin@creatorscope.test"),
    ADMIN_PASSWORD: z.string().min(8).optional(),
    ADMIN_NAME: z.string().min(1).default("Admin"),
    REGISTRATION: z.enum(["open", "invite", "closed"]).default("open"),
    TZ_DEFAULT: timeZone.default("UTC"),
    MAX_VIDEOS_PER_PLATFORM: z.coerce.number().int().min(1).max(5_000).default(50),
    PARSE_CRON: cron("0 3 * * *"),
    STATS_CRON: cron("0 */5 * * *"),
    ENABLE_SCHEDULER: flag("true"),
    SCRAPERS: z.enum(["on", "off"]).default("on"),
    YOUTUBE_API_KEY: z.string().optional(),
    YOUTUBE_QUOTA_MODEL: z.enum(["2026", "legacy"]).default("2026"),
    YOUTUBE_QUOTA_LIMIT: limit(10_000),
    YOUTUBE_QUOTA_UPLOADS: limit(100),
    YOUTUBE_QUOTA_SEARCHES: limit(100),
    YOUTUBE_QUOTA_BATCH: limit(10_000),
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    YOUTUBE_API_URL: origin("https://youtube.googleapis.com"),
    YOUTUBE_FEED_URL: origin("https://www.youtube.com"),
    GOOGLE_AUTH_URL: origin("https://accounts.google.com"),
    GOOGLE_TOKEN_URL: origin("https://oauth2.googleapis.com"),
    TIKTOK_URL: origin(PLATFORM_HOMES.TIKTOK_URL),
    INSTAGRAM_URL: origin(PLATFORM_HOMES.INSTAGRAM_URL),
    INSTAGRAM_USERNAME: z
      .string()
      .regex(/^[\w.]{1,30}$/, "is not an Instagram name")
      .optional(),
    INSTAGRAM_PASSWORD: z.string().optional(),
    INSTAGRAM_GRAPH_URL: origin("https://graph.facebook.com"),
    INSTAGRAM_GRAPH_TOKEN: z.string().optional(),
    INSTAGRAM_GRAPH_USER_ID: z
      .string()
      .regex(/^\d+$/, "is not the number of an Instagram professional account")
      .optional(),
    YTDLP_PATH: z.string().default("yt-dlp"),
    INSTALOADER_PATH: z.string().default("instaloader"),
    FFPROBE_PATH: z.string().default("ffprobe"),
    CORS_ORIGINS: z
      .string()
      .default("")
      .transform((list) =>
        list
          .split(",")
          .map((item) => item.trim().replace(/\/+$/, ""))
          .filter(Boolean),
      ),
    INNGEST_BASE_URL: z.url().optional(),
    INNGEST_EVENT_KEY: z.string().optional(),
    INNGEST_SIGNING_KEY: z.string().optional(),
    INNGEST_DEV: z.string().optional(),
    /** set by the start scripts: where the embedded job server listens */
    JOB_SERVER_PORT: port.optional(),
    /** unset: the folder `media` under DATA_DIR */
    STORAGE_URL: z
      .string()
      .refine((url) => parseStorageUrl(url) !== null, {
        error: "is not file:///folder, s3://bucket?endpoint=…&region=… or gs://bucket",
      })
      .optional(),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
    DOWNLOAD_MAX_BYTES: positive(10 * 1024 ** 3),
    DOWNLOAD_MAX_CONCURRENT: positive(3),
    DOWNLOAD_TIMEOUT_SEC: positive(7_200),
    DISK_MIN_FREE_BYTES: limit(2 * 1024 ** 3),
    DOWNLOAD_ALLOW_PRIVATE_HOSTS: flag("false"),
    /** unset: mails are written to the folder `mail` under DATA_DIR */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, "is not smtp://user:password@host:587 or smtps://user:password@host:465")
      .optional(),
    MAIL_FROM: z.string().min(3).optional(),
    METRICS_TOKEN: z.string().min(16).optional(),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
    /** set by `npm run demo`: every page says that the data is a sample */
    DEMO: flag("false"),
  })
  .transform((values) => ({
    ...values,
    APP_URL: values.APP_URL?.replace(/\/+$/, "") ?? `http://localhost:${values.PORT}`,
  }));

export type Env = z.output<typeof envSchema>;
