import { z } from "zod";
import { GET as getStats } from "@/app/api/stats/route";
import { GET as getSeries } from "@/app/api/stats/timeseries/route";
import type { newPerson } from "@/e2e/api/people";

type Reader = Awaited<ReturnType<typeof newPerson>>;
const stats = z.object({ totals: z.object({ views: z.number(), gainedViews: z.number() }) });
const series = z.object({
  series: z.tuple([z.object({ points: z.array(z.object({ value: z.number().nullable(), observed: z.boolean() })) })]),
});

async function ask(handler: typeof getStats, reader: Reader, path: string): Promise<unknown> {
  const answer = await handler(new Request(`http://bench.test${path}`, { headers: reader.headers }), {
    params: Promise.resolve({}),
  });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

type Days = { from: string; to: string };

export const askTotals = async (reader: Reader, { from, to }: Days) =>
  stats.parse(await ask(getStats, reader, `/api/stats?from=${from}&to=${to}`)).totals;

export const askSeries = async (reader: Reader, { from, to }: Days) =>
  series.parse(await ask(getSeries, reader, `/api/stats/timeseries?metric=gainedViews&from=${from}&to=${to}`)).series[0]
    .points;
