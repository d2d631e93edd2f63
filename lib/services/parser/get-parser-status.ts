import "server-only";
import type { Ctx } from "@/lib/services/context";
import { Prisma } from "@/prisma/generated/client";
import { getParseRun } from "./get-parse-run";
import { readRuns, unfinished } from "./read-runs";
import type { ParserStatusDto, RunDetailDto } from "./schemas";

const MAX_SHOWN = 20;

/** What is being parsed right now, over all runs that go on, and how the last one ended. */
export async function getParserStatus(ctx: Ctx): Promise<ParserStatusDto> {
  const going = await readRuns(ctx, unfinished, MAX_SHOWN);
  const [lastRun] = await readRuns(ctx, Prisma.sql`NOT (${unfinished})`, 1);
  const shown = going.length > 0 ? going : lastRun ? [lastRun] : [];
  const details = await Promise.all(shown.map((run) => getParseRun(ctx, run.id)));
  const items = details.flatMap((run) => run.items);
  return {
    running: going.length > 0,
    progress: {
      done: going.reduce((sum, run) => sum + run.done, 0),
      total: going.reduce((sum, run) => sum + run.total, 0),
    },
    current: currentOf(details),
    going: items.flatMap(({ bloggers, profileId, status, step, videosSeen }) =>
      going.length > 0 && (status === "queued" || status === "running")
        ? [{ bloggerIds: bloggers.map((blogger) => blogger.id), profileId, status, step, videosSeen }]
        : [],
    ),
    errors: items.flatMap(({ profileId, error, status }) =>
      error && (status === "failed" || status === "running") ? [{ profileId, ...error }] : [],
    ),
    lastRun: lastRun ?? null,
  };
}

function currentOf(runs: RunDetailDto[]): ParserStatusDto["current"] {
  for (const run of runs) {
    const item = run.items.find((one) => one.status === "running");
    if (!item) continue;
    const { profileId, title, step, videosSeen } = item;
    return { runId: run.id, profileId, title, step, videosSeen };
  }
  return null;
}
