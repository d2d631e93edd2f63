import "server-only";
import { Prisma } from "@/prisma/generated/client";
import { capitalised } from "./metric-sql";
import { GAINED_METRICS, METRICS } from "./points";

/** What a rollup row carries from the one before: sums over the videos of its profile. */
const COUNTED = [...METRICS, "engActions", "engViews", "followerRates", "followerRated"] as const;

/** One piece of SQL per carried sum, joined by commas. */
export const eachCounted = (write: (name: string) => string): Prisma.Sql =>
  Prisma.raw(COUNTED.map(write).join(",\n  "));

const gained = (prefix: string) => GAINED_METRICS.map((metric) => `${prefix}${capitalised(metric)}`);
const KEY = ["scope", "profileId", "bucket"];
const TOLD = ["observedAt", "sources", "sourcesSince", "videosTracked", "followers"];
const VALUES = [...TOLD, ...gained("gained"), ...gained("everGained"), ...COUNTED];
const quoted = (names: readonly string[], write = (name: string) => name) =>
  names.map((name) => write(`"${name}"`)).join(", ");

/** `INSERT INTO` rollup rows, to be followed by their values in this order: key, `TOLD`, gains, gains so far, carried sums. */
export const insertRollup = Prisma.raw(`INSERT INTO "ProfileRollup" (${quoted([...KEY, ...VALUES])})`);

/** What ends it: a quarter hour that has a row gets the new values. */
export const onKnownBucket = Prisma.raw(
  `ON CONFLICT (${quoted(KEY)}) DO UPDATE SET ${quoted(VALUES, (name) => `${name} = EXCLUDED.${name}`)}`,
);
