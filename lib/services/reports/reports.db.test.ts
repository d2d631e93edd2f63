import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type MailServer, startMailServer } from "@/e2e/world/mail-server";
import { db } from "@/lib/db/client";
import { createTestWorkspace } from "@/lib/db/test-database";
import { env } from "@/lib/env/env";
import type { Ctx, SystemCtx } from "@/lib/services/context";
import { updateWorkspace } from "@/lib/services/workspaces/update-workspace";
import { createReport } from "./create-report";
import { deleteReport } from "./delete-report";
import { layOutDueReports } from "./lay-out-due-reports";
import { listReports } from "./list-reports";
import { createReportInput, type ReportDto } from "./schemas";
import { sendDelivery } from "./send-delivery";
import { sendReportNow } from "./send-report-now";
import { settleLostMails } from "./settle-lost-mails";
import { unsubscribe } from "./unsubscribe";
import { updateReport } from "./update-report";

const settings = vi.hoisted(() => ({ smtpUrl: "" as string | null, from: "Scope <reports@example.test>", folder: "" }));
vi.mock("@/lib/services/mail/mail-settings", () => ({ mailSettings: () => settings }));

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(async () => {
  settings.smtpUrl = server.url;
  await db().reportSchedule.deleteMany();
  server.mails.length = 0;
});
afterEach(() => server.refuse(null));
afterAll(() => server.stop());

const userOf = ({ actor }: Ctx): string => (actor.kind === "user" ? actor.userId : "");
const system = (now: Date): SystemCtx => ({
  db: db(),
  now,
  requestId: "test",
  actor: { kind: "system", name: "test" },
});
const weekly = (ctx: Ctx, name = "Our <b>week</b>", others: string[] = []) =>
  createReport(ctx, createReportInput.parse({ name, cadence: "weekly", hour: 8, userIds: [userOf(ctx), ...others] }));
const later = (report: ReportDto, minutes = 0) => new Date(Date.parse(report.nextDueAt) + minutes * 60_000);
/** One run of the schedule: every mail that waits is sent in its step. */
const run = async (now: Date) => {
  const ids = await layOutDueReports(system(now));
  for (const id of ids) await sendDelivery(system(now), id);
  return ids;
};
const lastDelivery = async (ctx: Ctx) => (await listReports(ctx)).items[0]?.deliveries[0];
const textOf = (raw: string) => raw.replaceAll("=\r\n", "").replaceAll("=3D", "=");

describe("a report that is due", () => {
  it("is one mail to each recipient, however often its step and its schedule are repeated", async () => {
    const ctx = await createTestWorkspace({ timeZone: "Asia/Kathmandu" });
    const report = await weekly(ctx);
    expect(await run(new Date(later(report).getTime() - 1))).toEqual([]);
    const [id = ""] = await run(later(report));
    await run(later(report));
    await Promise.all([sendDelivery(system(later(report)), id), sendDelivery(system(later(report)), id)]);
    await db().reportSchedule.update({ where: { id: report.id }, data: { nextDueAt: later(report) } });
    await run(later(report, 5));
    expect(server.mails).toHaveLength(1);
    expect(await lastDelivery(ctx)).toMatchObject({
      status: "sent",
      via: "smtp",
      attempts: 1,
      dueAt: report.nextDueAt,
    });
  });

  it("keeps its hour when the workspace's clock becomes another one", async () => {
    const ctx = await createTestWorkspace({ timeZone: "UTC" });
    expect((await weekly(ctx)).nextDueAt).toMatch(/T08:00/);
    await updateWorkspace(ctx, { timeZone: "Asia/Kathmandu" });
    expect((await listReports(ctx)).items[0]?.nextDueAt).toMatch(/T02:15/);
  });

  it("was missed for weeks and is sent once, late, and then at its next time", async () => {
    const ctx = await createTestWorkspace();
    const report = await weekly(ctx);
    const weeks = later(report, 3 * 7 * 24 * 60 + 90);
    await run(weeks);
    await run(weeks);
    expect(server.mails).toHaveLength(1);
    const next = (await listReports(ctx)).items[0]?.nextDueAt ?? "";
    expect(Date.parse(next)).toBe(later(report, 4 * 7 * 24 * 60).getTime());
  });

  it("has both forms, its subject, no markup of others, and ends by one click", async () => {
    const ctx = await createTestWorkspace();
    const report = await weekly(ctx);
    await run(later(report));
    const [mail] = server.mails;
    const raw = textOf(mail?.raw ?? "");
    expect(mail?.from).toBe("reports@example.test");
    expect(raw).toContain("multipart/alternative");
    expect(raw).toContain("&lt;b&gt;week&lt;/b&gt;");
    expect(mail?.raw).toMatch(/^Message-ID: <report-[\da-f-]+@example\.test>/im);
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/im);
    const token = /unsubscribe\?token=([\w.-]+)/.exec(raw.replaceAll(/\r\n\s/g, ""))?.[1] ?? "";
    const visitor = { ...system(new Date()), actor: null };
    await expect(unsubscribe(visitor, `${token}x`)).rejects.toMatchObject({ status: 404 });
    await unsubscribe(visitor, token);
    expect(await unsubscribe(visitor, token)).toEqual({ name: "Our <b>week</b>" });
    const [{ nextDueAt = "" } = {}] = (await listReports(ctx)).items;
    await run(new Date(nextDueAt));
    expect(server.mails).toHaveLength(1);
  });

  it("goes to nobody who has left, and tells only what its own workspace watches", async () => {
    const [ctx, left] = [await createTestWorkspace(), await createTestWorkspace()];
    await db().membership.create({ data: { workspaceId: ctx.workspaceId, userId: userOf(left), role: "viewer" } });
    const report = await weekly(ctx, "Ours", [userOf(left)]);
    await layOutDueReports(system(later(report)));
    await db().membership.deleteMany({ where: { workspaceId: ctx.workspaceId, userId: userOf(left) } });
    await run(later(report, 1));
    expect(server.mails).toHaveLength(1);
    const states = (await listReports(ctx)).items[0]?.deliveries.map(({ status }) => status);
    expect(states?.toSorted()).toEqual(["sent", "skipped"]);
  });
});

describe("a mail server that refuses", () => {
  it("is quoted, and asked again later until it takes the mail", async () => {
    const ctx = await createTestWorkspace();
    const report = await weekly(ctx);
    server.refuse("4.3.2 Try again later");
    await run(later(report));
    expect(await lastDelivery(ctx)).toMatchObject({
      status: "failed",
      attempts: 1,
      error: expect.stringContaining("Try again later"),
      tryAt: later(report, 5).toISOString(),
    });
    expect(await run(later(report, 4))).toEqual([]);
    server.refuse(null);
    await run(later(report, 5));
    expect(await lastDelivery(ctx)).toMatchObject({ status: "sent", attempts: 2, error: null });
    expect(server.mails).toHaveLength(1);
  });

  it("is not asked for ever", async () => {
    const ctx = await createTestWorkspace();
    const report = await weekly(ctx);
    settings.smtpUrl = "smtp://user:secret-word@127.0.0.1:9";
    for (const minutes of [0, 5, 20, 65, 200, 605]) await run(later(report, minutes));
    expect(await lastDelivery(ctx)).toMatchObject({ status: "failed", attempts: 6, tryAt: null });
    expect((await lastDelivery(ctx))?.error).toMatch(/ECONNREFUSED|ESOCKET/);
    expect((await lastDelivery(ctx))?.error).not.toContain("secret-word");
    expect(await run(later(report, 2_000))).toEqual([]);
  });
});

it("a mail whose process ended in the middle is not sent a second time, and says that it may have arrived", async () => {
  const ctx = await createTestWorkspace();
  const report = await weekly(ctx);
  const [id = ""] = await layOutDueReports(system(later(report)));
  await db().reportDelivery.update({ where: { id }, data: { status: "sending", claimedAt: later(report) } });
  expect(await settleLostMails(system(later(report, 10)))).toBe(0);
  expect(await settleLostMails(system(later(report, 16)))).toBe(1);
  await run(later(report, 20));
  expect(server.mails).toEqual([]);
  expect(await lastDelivery(ctx)).toMatchObject({ status: "unknown" });
});

it("one now goes to who asked, once a minute; without a mail server it is written to a folder", async () => {
  const ctx = await createTestWorkspace();
  const { id } = await weekly(ctx, "Jetzt");
  expect(await sendReportNow(ctx, id)).toMatchObject({ status: "sent", via: "smtp" });
  await sendReportNow(ctx, id);
  expect(server.mails).toHaveLength(1);
  Object.assign(settings, { smtpUrl: null, folder: join(env().DATA_DIR, "mail") });
  const written = await sendReportNow({ ...ctx, now: new Date(ctx.now.getTime() + 60_000) }, id);
  expect(written).toMatchObject({ status: "sent", via: "file" });
  const file = await readFile(join(settings.folder, `report-${written.id}.eml`), "utf8");
  expect(file).toMatch(/^Subject: .*Jetzt/m);
});

it("reports are made for members, by editors, in their own workspace", async () => {
  const [ctx, stranger] = [await createTestWorkspace(), await createTestWorkspace()];
  await expect(weekly(ctx, "Leak", [userOf(stranger)])).rejects.toMatchObject({ status: 422 });
  await expect(weekly({ ...ctx, role: "viewer" })).rejects.toMatchObject({ code: "role_too_low" });
  const { id } = await weekly(ctx);
  expect((await listReports(stranger)).items).toEqual([]);
  await expect(updateReport(stranger, id, { name: "x" })).rejects.toMatchObject({ status: 404 });
  await expect(deleteReport(stranger, id)).rejects.toMatchObject({ status: 404 });
  await expect(sendReportNow(stranger, id)).rejects.toMatchObject({ status: 404 });
  const paused = await updateReport(ctx, id, { enabled: false });
  expect(await run(later(paused))).toEqual([]);
  await deleteReport(ctx, id);
  expect((await listReports(ctx)).items).toEqual([]);
});
