import "server-only";
import { env } from "@/lib/env/env";
import type { ReportContent } from "./gather-report";
import type { ReportWords } from "./report-words";
import { changeOf, sayCount, sayPercent, saySigned } from "./rules/report-lines";

export type ReportRow = {
  label: string;
  note?: string;
  href?: string;
  value: string;
  change: string;
  rose: boolean | null;
};
export type ReportTable = { title: string; rows: ReportRow[]; empty: string };

const KPIS = ["gainedViews", "views", "engagementRate", "videos", "followers"] as const;
const directionOf = (ratio: number | null): boolean | null => (ratio === null || ratio === 0 ? null : ratio > 0);

/** The report as tables of words and numbers, which both the HTML and the text show. */
export function reportTables(content: ReportContent, { say, locale }: ReportWords): ReportTable[] {
  const { totals, previous } = content.stats;
  const kpis = KPIS.map((kpi) => {
    const ratio = changeOf(totals[kpi], previous[kpi]);
    const value = kpi === "engagementRate" ? sayPercent(totals[kpi], locale) : sayCount(totals[kpi], locale);
    return { label: say(`kpi.${kpi}`), value, change: sayPercent(ratio, locale, true), rose: directionOf(ratio) };
  });
  const videos = content.videos.map(({ id, title, bloggerName, views, gainedViews }) => ({
    label: title,
    note: bloggerName,
    href: `${env().APP_URL}/videos/${id}`,
    value: sayCount(views, locale),
    change: saySigned(gainedViews, locale),
    rose: directionOf(Number(gainedViews ?? 0)),
  }));
  const movers = (items: ReportContent["up"]) =>
    items.map(({ id, name, gained, difference }) => ({
      label: name,
      href: `${env().APP_URL}/bloggers/${id}`,
      value: saySigned(gained, locale),
      change: saySigned(difference, locale),
      rose: directionOf(Number(difference ?? 0)),
    }));
  return [
    { title: say("kpis"), rows: kpis, empty: "" },
    { title: say("videos"), rows: videos, empty: say("noVideos") },
    { title: say("up"), rows: movers(content.up), empty: say("noUp") },
    { title: say("down"), rows: movers(content.down), empty: say("noDown") },
  ];
}
