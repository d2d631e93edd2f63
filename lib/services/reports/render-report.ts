import "server-only";
import { env } from "@/lib/env/env";
import type { Platform } from "@/prisma/generated/enums";
import type { ReportContent } from "./gather-report";
import { type ReportTable, reportTables } from "./report-tables";
import type { ReportWords } from "./report-words";
import { escapeHtml } from "./rules/escape-html";
import { sayPeriod } from "./rules/report-lines";

export type RenderedReport = { subject: string; text: string; html: string };
type About = { name: string; workspaceName: string; platform: Platform | null; unsubscribePage: string };

/** The mail in both forms. Everything that somebody else wrote is escaped. */
export function renderReport(content: ReportContent, about: About, words: ReportWords): RenderedReport {
  const { say, locale } = words;
  const period = sayPeriod(content.period, locale);
  const query = new URLSearchParams({ ...content.period, ...(about.platform ? { platform: about.platform } : {}) });
  const dashboard = `${env().APP_URL}/?${query}`;
  const tables = reportTables(content, words);
  const { dataThrough, timeZone } = { ...content.stats, timeZone: content.stats.period.timeZone };
  const at = dataThrough && new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const context = [about.workspaceName, period, ...(about.platform ? [say(`platform.${about.platform}`)] : [])];
  const through = at ? say("through", { time: `${at.format(new Date(dataThrough))} (${timeZone})` }) : say("noData");
  return {
    subject: say("subject", { name: about.name, period }),
    text: [
      about.name,
      context.join(" · "),
      ...tables.map(textTable),
      through,
      `${say("open")}: ${dashboard}`,
      `${say("unsubscribe")}: ${about.unsubscribePage}`,
    ].join("\n\n"),
    html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(about.name)}</title></head>
<body style="margin:0;padding:24px;background:#f6f7f9;color:#1d2130;font:14px/1.5 Inter,system-ui,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#fff;border:1px solid #e3e5ea;border-radius:8px">
<h1 style="margin:0;font-size:20px">${escapeHtml(about.name)}</h1>
<p style="margin:4px 0 16px;color:#5f6575">${escapeHtml(context.join(" · "))}</p>
${tables.map(htmlTable).join("\n")}
<p style="margin:20px 0"><a href="${escapeHtml(dashboard)}" style="display:inline-block;padding:8px 16px;border-radius:6px;background:#4f46e5;color:#fff;text-decoration:none">${escapeHtml(say("open"))}</a></p>
<p style="margin:0;color:#5f6575;font-size:12px">${escapeHtml(through)}<br>${escapeHtml(say("why", { workspace: about.workspaceName }))} <a href="${escapeHtml(about.unsubscribePage)}" style="color:#4338ca">${escapeHtml(say("unsubscribe"))}</a></p>
</div></body></html>`,
  };
}

function textTable({ title, rows, empty }: ReportTable): string {
  const lines = rows.map(
    ({ label, note, value, change }) => `- ${note ? `${label} (${note})` : label}: ${value}, ${change}`,
  );
  return [title.toUpperCase(), ...(lines.length > 0 ? lines : [empty])].join("\n");
}

function htmlTable({ title, rows, empty }: ReportTable): string {
  const number = "width:72px;padding:6px 0;text-align:right;white-space:nowrap;border-top:1px solid #e3e5ea";
  const lines = rows.map(({ label, note, href, value, change, rose }) => {
    const name = href
      ? `<a href="${escapeHtml(href)}" style="color:#1d2130">${escapeHtml(label)}</a>`
      : escapeHtml(label);
    const under = note ? `<br><span style="color:#5f6575;font-size:12px">${escapeHtml(note)}</span>` : "";
    const colour = rose === null ? "#5f6575" : rose ? "#0a7a45" : "#c02626";
    return `<tr><td dir="auto" style="padding:6px 0;border-top:1px solid #e3e5ea">${name}${under}</td><td style="${number};padding-left:12px">${escapeHtml(value)}</td><td style="${number};padding-left:12px;color:${colour}">${escapeHtml(change)}</td></tr>`;
  });
  const body = lines.length > 0 ? lines.join("") : `<tr><td style="color:#5f6575">${escapeHtml(empty)}</td></tr>`;
  return `<h2 style="margin:20px 0 4px;font-size:14px">${escapeHtml(title)}</h2><table role="presentation" style="width:100%;border-collapse:collapse">${body}</table>`;
}
