import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { newPerson } from "@/e2e/api/people";
import { lastDays, periodBounds } from "@/lib/analytics/period";
import { watch } from "@/scripts/bench/data/populate";
import { withData } from "@/scripts/bench/data/with-data";
import { answer, type Figures } from "@/scripts/bench/measure/in-process";
import { inTurn, quantile, timesOf, toRatio } from "@/scripts/bench/measure/times";
import { askSeries, askTotals } from "./ask";
import { rawSeries, rawTotals } from "./raw";

// One size of the overview's benchmark, in a process and a database of its own: run.ts DAYS VIDEOS_EACH. Asked "UTC figures"
// it tells them all, "UTC totals" or "UTC series" the milliseconds of one answer.
const PERIOD_DAYS = 90;
const ZONES = ["UTC", "Asia/Kathmandu"];
const ASKED = 60;
const ASKED_RAW = 3;
const READERS = 10;

async function atSize(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const zones = new Map(await inTurn(ZONES, async (zone) => [zone, await inZone(client, zone)] as const));
    await answer(async (question) => {
      const [zone = "", what = ""] = question.split(" ");
      const ask = zones.get(zone)?.get(what);
      if (!ask) throw new Error(`Nobody knows what "${question}" asks.`);
      return ask();
    });
  } finally {
    await client.end();
  }
}

type Ask = () => Promise<Figures>;

async function inZone(client: pg.Client, timeZone: string): Promise<Map<string, Ask>> {
  const workspaceId = await watch(timeZone);
  const reader = await newPerson({ workspaceId });
  const period = lastDays(new Date(), timeZone, PERIOD_DAYS);
  const bounds = periodBounds(period);
  const own = { totals: () => askTotals(reader, period), series: () => askSeries(reader, period) };
  const raw = {
    totals: () => rawTotals(client, workspaceId, bounds),
    series: () => rawSeries(client, workspaceId, bounds, timeZone),
  };
  mustAgree(await own.totals(), await raw.totals(), await own.series(), await raw.series());
  const written = () => write(client, workspaceId);
  const once = (ask: () => Promise<unknown>) => async () => ({ ms: (await timesOf(1, ask, written))[0] ?? 0 });
  return new Map<string, Ask>([
    ["figures", () => figuresOf(client, workspaceId, own, raw)],
    ["totals", once(own.totals)],
    ["series", once(own.series)],
  ]);
}

type Asked = Record<"totals" | "series", () => Promise<unknown>>;

async function figuresOf(client: pg.Client, workspaceId: string, own: Asked, raw: Asked): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const what of ["totals", "series"] as const) {
    const ours = await timesOf(ASKED, own[what], () => write(client, workspaceId));
    const again = await timesOf(ASKED, own[what]);
    const slow = await timesOf(ASKED_RAW, raw[what]);
    figures[`${what} p50, ms`] = quantile(ours, 0.5);
    figures[`${what} p95, ms`] = quantile(ours, 0.95);
    figures[`${what} asked again p50, ms`] = quantile(again, 0.5);
    figures[`${what} from snapshots, ms`] = quantile(slow, 0.5);
    figures[`${what}, times faster`] = toRatio(quantile(slow, 0.5), quantile(ours, 0.5));
  }
  const crowd = () =>
    Promise.all(Array.from({ length: READERS }, (_, at) => timesOf(12, at % 2 === 0 ? own.totals : own.series)));
  figures[`${READERS} readers at once, p95, ms (aim 150)`] = quantile((await crowd()).flat(), 0.95);
  const busy = await whileWritten(client, workspaceId, crowd);
  figures[`the same while something is written all the time, ms`] = quantile(busy.flat(), 0.95);
  return figures;
}

/** Nothing that an answer depends on, yet after it every answer has to be made anew (see lib/db/while-unchanged). */
const write = (client: pg.Client, workspaceId: string) =>
  client.query(`UPDATE "Workspace" SET "updatedAt" = now() WHERE id = $1`, [workspaceId]);

/** Does `work` while another connection writes, 50 times a second. */
async function whileWritten<T>(client: pg.Client, workspaceId: string, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const writing = (async () => {
    while (!done.signal.aborted) {
      await write(client, workspaceId);
      await setTimeout(20);
    }
  })();
  try {
    return await work();
  } finally {
    done.abort();
    await writing;
  }
}

type Totals = { views: number; gainedViews: number };

function mustAgree(
  totals: Totals,
  raw: { views: number; gained: number },
  series: { value: number | null; observed: boolean }[],
  rawDays: { gained: number }[],
): void {
  if (totals.views !== raw.views || totals.gainedViews !== raw.gained) {
    throw new Error(`The totals disagree: ${JSON.stringify({ totals, raw })}`);
  }
  const bars = series.flatMap(({ value, observed }) => (observed && value !== null ? [value] : []));
  const same = bars.length === rawDays.length && bars.every((value, index) => value === rawDays[index]?.gained);
  if (!same) throw new Error(`The series disagree: ${bars} and ${rawDays.map(({ gained }) => gained)}`);
}

const [, , days, videosEach] = process.argv;
await withData(Number(days), atSize, Number(videosEach));
